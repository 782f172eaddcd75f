package descenso.app.lab;

import descenso.app.key.Action;
import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The inspection of a step in plain mode. */
record PlainInspect(InspectScreen screen, AppState state) implements PlainScreen {

    private static final Set<String> TURN = Set.of("turn", "giro");
    private static final Set<String> FIRST = Set.of("first", "primero", "primer");
    private static final Set<String> LAST = Set.of("last", "ultimo");

    private record StepKey(int step) {}

    @Override
    public Object contentKey() {
        return new StepKey(screen.step());
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_INSPECT, Integer.toString(screen.step()));
    }

    @Override
    public Optional<PlainCommand> commandForNumber() {
        return Optional.of(PlainCommand.INSPECT);
    }

    @Override
    public Set<PlainCommand> commands() {
        return EnumSet.of(
                PlainCommand.NEXT,
                PlainCommand.INSPECT,
                PlainCommand.CHOOSE,
                PlainCommand.COORDINATE,
                PlainCommand.BACK);
    }

    @Override
    public List<String> paragraphs() {
        return screen.inside(state).paragraphs();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return switch (command) {
            case NEXT -> CommandResult.of(screen.onAction(Action.NEXT, state));
            case BACK -> CommandResult.of(screen.onAction(Action.BACK, state));
            case CHOOSE -> rest.isEmpty() ? perform(LabAction.NEXT_OPTIMIZER) : within(PlainCommand.CHOOSE, rest);
            case COORDINATE -> rest.isEmpty() ? perform(LabAction.COORDINATE) : within(PlainCommand.COORDINATE, rest);
            case INSPECT -> inspect(TextFolding.fold(rest));
            default -> CommandResult.of(Transition.to(screen, state));
        };
    }

    private CommandResult perform(LabAction action) {
        return CommandResult.of(screen.onAction(action, state));
    }

    /** Executes a command of the lab and returns to the step. */
    private CommandResult within(PlainCommand command, String rest) {
        CommandResult chosen = new PlainLab(screen.lab(), state).execute(command, rest);
        return chosen.transition().screen() instanceof LabScreen lab && !chosen.isRefused()
                ? CommandResult.of(Transition.to(screen.withRun(lab), state))
                : CommandResult.error(chosen.transition().state().notice().orElseThrow(), screen, state);
    }

    private CommandResult inspect(String where) {
        if (TURN.contains(where)) {
            return perform(LabAction.NEXT_TURN);
        }
        if (where.isEmpty() || FIRST.contains(where) || LAST.contains(where)) {
            return perform(FIRST.contains(where) ? LabAction.FIRST : LabAction.LAST);
        }
        return where.matches("\\d{1,7}")
                ? CommandResult.of(screen.toStep(Integer.parseInt(where), state))
                : CommandResult.error(MessageKey.WORD_INSPECT_HELP, screen, state);
    }
}

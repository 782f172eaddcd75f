package descenso.app.lab;

import descenso.app.key.Action;
import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.course.knob.OptimizerNames;
import descenso.phrases.MessageKey;
import descenso.quiz.NumberAnswer;
import descenso.view.sweep.SweepMap;
import descenso.view.sweep.SweepText;
import descenso.view.text.ListFormatter;
import descenso.view.text.PercentDone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sweep in plain mode: the best learning rate of each optimizer, and any run by its optimizer and rate. */
record PlainSweep(SweepScreen screen, AppState state) implements PlainScreen {

    @Override
    public Object contentKey() {
        return screen.getClass();
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_SWEEP);
    }

    @Override
    public Set<PlainCommand> commands() {
        return EnumSet.of(PlainCommand.RUN, PlainCommand.SHOW, PlainCommand.OPEN, PlainCommand.NEXT, PlainCommand.BACK);
    }

    private SweepMap map() {
        return screen.map(state, state.texts());
    }

    private SweepText text() {
        return new SweepText(map());
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new LabText(screen.lab(), state).title(MessageKey.SWEEP_HEADER));
        if (!screen.isRunning()) {
            paragraphs.addAll(text().paragraphs());
            if (!screen.progress().isOver()) {
                paragraphs.add(state.texts().say(MessageKey.PLAIN_SWEEP_STOPPED));
            }
        }
        return paragraphs;
    }

    @Override
    public Optional<String> progress() {
        return screen.isRunning() ? Optional.of(progressed()) : Optional.empty();
    }

    private String progressed() {
        PercentDone done = new PercentDone(screen.progress().share(screen.race()), state.texts());
        return state.texts().say(MessageKey.PLAIN_SWEEP_PROGRESS, done.hundredths());
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return screen.isRunning() ? Optional.of(screen.onAction(Action.BACK, state)) : Optional.empty();
    }

    @Override
    public List<String> completions(PlainCommand command) {
        return command == PlainCommand.OPEN || command == PlainCommand.SHOW
                ? optimizers().all()
                : List.of();
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(screen.lab().session().experiment(), state.language());
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    /** The command to run an experiment by name is a global one. */
    @Override
    public boolean handles(PlainCommand command, String rest) {
        return command != PlainCommand.RUN || rest.isEmpty();
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return switch (command) {
            case RUN -> CommandResult.of(screen.onAction(LabAction.RUN, state));
            case SHOW -> shown(rest);
            case OPEN ->
                cell(rest)
                        .map(cell -> CommandResult.of(cell.onAction(Action.OPEN, state)))
                        .orElseGet(this::unknown);
            case NEXT, BACK -> CommandResult.of(screen.onAction(Action.BACK, state));
            default -> CommandResult.of(Transition.to(screen, state));
        };
    }

    /**
     * Shows one cell, or all cells of an optimizer.
     *
     * @param rest an optimizer, with or without a learning rate
     */
    private CommandResult shown(String rest) {
        Optional<Integer> row = optimizers().label(rest).flatMap(this::row);
        if (row.isPresent()) {
            return CommandResult.output(text().cells(row.get()), screen, state);
        }
        return cell(rest)
                .map(cell -> CommandResult.output(List.of(map().cell(cell.row(), cell.column())), cell, state))
                .orElseGet(this::unknown);
    }

    private CommandResult unknown() {
        List<String> names = map().rows().stream()
                .map(row -> optimizers().typed(row.optimizer()))
                .distinct()
                .toList();
        return CommandResult.error(
                MessageKey.PLAIN_NO_CELL, screen, state, new ListFormatter(names, state.texts()).or());
    }

    /**
     * Returns the screen with a cell chosen; empty if the text names none.
     *
     * @param rest an optimizer and a learning rate
     */
    private Optional<SweepScreen> cell(String rest) {
        String[] words = rest.strip().split("\\s+(?=\\S+$)", 2);
        return words.length == 2 ? cell(words[0], NumberAnswer.read(words[1], "")) : Optional.empty();
    }

    private Optional<SweepScreen> cell(String optimizer, NumberAnswer rate) {
        Optional<Integer> row = optimizers().label(optimizer).flatMap(this::row);
        return rate.value().isPresent() && rate.value().getAsDouble() > 0
                ? row.map(found -> screen.withCell(found, column(rate.value().getAsDouble())))
                : Optional.empty();
    }

    private Optional<Integer> row(String label) {
        List<String> labels = map().rows().stream().map(row -> row.optimizer()).toList();
        return Optional.of(labels.indexOf(label)).filter(row -> row >= 0);
    }

    /** Returns the column with the nearest learning rate, 0-based. */
    private int column(double rate) {
        return SweepScreen.nearest(rate, map().values());
    }
}

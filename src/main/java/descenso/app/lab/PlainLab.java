package descenso.app.lab;

import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.experiment.Knob;
import descenso.course.knob.KnobChange;
import descenso.course.knob.KnobResolver;
import descenso.course.knob.OptimizerNames;
import descenso.phrases.MessageKey;
import descenso.view.text.ListFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The lab in plain mode. */
record PlainLab(LabScreen lab, AppState state) implements PlainScreen {

    /** Maximum number of steps of one command. */
    private static final int MOST_STEPS = 1000;

    private record LabKey(String experiment) {}

    @Override
    public Object contentKey() {
        return new LabKey(lab.session().name());
    }

    @Override
    public String prompt() {
        return state.texts()
                .say(
                        MessageKey.PROMPT_LAB,
                        state.texts()
                                .characters()
                                .encode(lab.session().experiment().title().in(state.language())));
    }

    @Override
    public Set<PlainCommand> commands() {
        return EnumSet.of(
                PlainCommand.NEXT,
                PlainCommand.BACK,
                PlainCommand.RUN,
                PlainCommand.STEP,
                PlainCommand.RESTART,
                PlainCommand.SET,
                PlainCommand.RESET,
                PlainCommand.CHOOSE,
                PlainCommand.WITH,
                PlainCommand.WITHOUT,
                PlainCommand.HEAT,
                PlainCommand.PREDICT,
                PlainCommand.SWEEP,
                PlainCommand.INSPECT,
                PlainCommand.COORDINATE,
                PlainCommand.SHOW,
                PlainCommand.EXPORT);
    }

    @Override
    public List<String> paragraphs() {
        return text().paragraphs();
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String summary() {
        return text().race().line();
    }

    private LabText text() {
        return new LabText(lab, state);
    }

    @Override
    public Optional<String> progress() {
        return lab.session().isRunning() ? Optional.of(text().progress()) : Optional.empty();
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return lab.session().isRunning()
                ? Optional.of(Transition.to(
                        lab.withSession(lab.session().withRunning(false)), state.withNotice(MessageKey.PLAIN_STOPPED)))
                : Optional.empty();
    }

    /** The command to run another experiment is a global one. */
    @Override
    public boolean handles(PlainCommand command, String rest) {
        return command != PlainCommand.RUN
                || rest.isEmpty()
                || rest.equals(lab.session().name());
    }

    @Override
    public List<String> completions(PlainCommand command) {
        return switch (command) {
            case SET -> resolver().completions();
            case CHOOSE, WITH, WITHOUT -> optimizers().all();
            case SHOW -> new LabShowTargets(lab, state).names();
            case RUN -> state.course().experiments();
            default -> List.of();
        };
    }

    private KnobResolver resolver() {
        return new KnobResolver(
                lab.session().experiment(),
                state.language(),
                Optional.of(lab.selection().label()));
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(lab.session().experiment(), state.language());
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return switch (command) {
            case NEXT -> on();
            case BACK -> CommandResult.of(lab.leave(state));
            case RUN -> perform(LabAction.RUN);
            case STEP -> step(rest);
            case RESTART -> perform(LabAction.AGAIN);
            case SET -> set(rest);
            case RESET -> perform(LabAction.RESET);
            case CHOOSE -> rest.isEmpty() ? choose(lab.choosing(1)) : choose(rest, label -> choose(at(label)));
            case WITH -> choose(rest, label -> switchOptimizer(label, true));
            case WITHOUT -> choose(rest, label -> switchOptimizer(label, false));
            case HEAT ->
                chooseNumber(rest, LabAction.NEXT_HEAT, lab.session().progress().heat() + 1, this::atHeat);
            case COORDINATE ->
                chooseNumber(rest, LabAction.COORDINATE, lab.selection().coordinates(), this::atCoordinate);
            case PREDICT -> openPrediction();
            case SWEEP -> perform(LabAction.SWEEP);
            case INSPECT -> inspect(rest);
            case SHOW -> new LabShowTargets(lab, state).show(rest);
            case EXPORT -> perform(LabAction.EXPORT);
            default -> CommandResult.of(to(lab));
        };
    }

    private Transition to(LabScreen other) {
        return Transition.to(other, state);
    }

    /** Carries out an action. The result is an error if the action only shows a notice. */
    private CommandResult perform(LabAction action) {
        Transition transition = lab.onAction(action, state);
        boolean isRefused =
                transition.screen() == lab && transition.state().notice().isPresent();
        return new CommandResult(transition, List.of(), isRefused);
    }

    /** Goes on: asks the prediction, then runs the race, then leaves the lab. */
    private CommandResult on() {
        boolean isToRun = lab.progress().isAsking() || !lab.session().progress().isOver();
        return isToRun ? perform(LabAction.RUN) : CommandResult.of(lab.leave(state));
    }

    /**
     * Makes steps one after the other.
     *
     * @param rest the number of steps; empty for one
     */
    private CommandResult step(String rest) {
        if (rest.isEmpty()) {
            return CommandResult.of(lab.onAction(LabAction.STEP, state));
        }
        OptionalInt steps = number(rest, MOST_STEPS);
        if (steps.isEmpty()) {
            return CommandResult.error(MessageKey.WORD_STEP_HELP, lab, state);
        }
        Transition transition = lab.onAction(LabAction.STEP, state);
        List<Command> commands = new ArrayList<>(transition.commands());
        boolean isStepped = transition.commands().stream().anyMatch(Command.StepRace.class::isInstance);
        for (int step = 1; step < steps.getAsInt() && isStepped; step++) {
            commands.addAll(transition.commands());
        }
        return CommandResult.of(new Transition(transition.screen(), transition.state(), commands));
    }

    private static OptionalInt number(String text, int most) {
        if (!text.matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private CommandResult set(String rest) {
        if (rest.isEmpty()) {
            return CommandResult.output(text().knobs(), lab, state);
        }
        List<Knob> named = resolver().resolve(rest).knobs();
        if (!named.isEmpty()) {
            return CommandResult.output(
                    named.stream().map(text().knobWords()::of).toList(), lab, state);
        }
        Optional<CommandResult> turned = new KnobStepCommand(lab, state, resolver()).execute(rest);
        return turned.orElseGet(() -> changeKnob(resolver().parseAssignment(rest)));
    }

    private CommandResult changeKnob(KnobChange change) {
        return change.message()
                .map(message -> CommandResult.error(message, lab, state))
                .orElseGet(() -> CommandResult.of(lab.changeSettings(change.settings(), state)));
    }

    private CommandResult choose(String name, Function<String, CommandResult> then) {
        return optimizers().label(name).map(then).orElseGet(() -> unknown(name));
    }

    private CommandResult unknown(String name) {
        String known = new ListFormatter(optimizers().all(), state.texts()).or();
        return CommandResult.error(MessageKey.PLAIN_NO_OPTIMIZER, lab, state, name, known);
    }

    /** Returns the result with the name of the optimizer that is now chosen. */
    private CommandResult choose(LabScreen choosing) {
        String name = choosing.selection()
                .naming(state.language(), state.texts())
                .optimizer(choosing.selection().label());
        return CommandResult.output(List.of(state.texts().say(MessageKey.PLAIN_CHOSEN, name)), choosing, state);
    }

    private LabScreen at(String label) {
        return lab.withViewState(lab.selection().rowOf(label));
    }

    private CommandResult switchOptimizer(String label, boolean isOn) {
        boolean isAlready = lab.session().off().contains(label) != isOn;
        Transition transition = isAlready ? to(at(label)) : at(label).onAction(LabAction.ON_OFF, state);
        return CommandResult.of(isOn ? transition : transition.then(PlainLab::ofFirst));
    }

    /** Chooses the first run, because the optimizer that was switched off is no longer described. */
    private static Transition ofFirst(Transition transition) {
        Screen screen = transition.screen() instanceof LabScreen left
                ? left.withViewState(left.viewState().withRow(0))
                : transition.screen();
        return Transition.to(screen, transition.state());
    }

    private CommandResult chooseNumber(String rest, LabAction next, int most, IntFunction<LabScreen> at) {
        if (rest.isEmpty()) {
            return perform(next);
        }
        return CommandResult.ofNumber(rest, 1, most, number -> to(at.apply(number)), lab, state);
    }

    private LabScreen atHeat(int heat) {
        return lab.atHeat(OptionalInt.of(heat));
    }

    private LabScreen atCoordinate(int coordinate) {
        return lab.withViewState(lab.viewState().withCoordinate(coordinate));
    }

    /** Shows the verdict again. Asks the prediction if there is no verdict. */
    private CommandResult openPrediction() {
        return lab.progress().prediction().isRevealed()
                ? CommandResult.output(text().verdict(), lab, state)
                : perform(LabAction.PREDICTION);
    }

    private CommandResult inspect(String rest) {
        Transition inside = lab.onAction(LabAction.INSPECT, state);
        if (!(inside.screen() instanceof InspectScreen inspecting) || rest.isEmpty()) {
            return CommandResult.of(inside);
        }
        return new PlainInspect(inspecting, inside.state())
                .execute(PlainCommand.INSPECT, rest)
                .after(inside);
    }
}

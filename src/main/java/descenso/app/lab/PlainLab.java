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
record PlainLab(LabScreen lab, AppState study) implements PlainScreen {

    /** Maximum number of steps of one command. */
    private static final int MOST_STEPS = 1000;

    private record Place(String experiment) {}

    @Override
    public Object contentKey() {
        return new Place(lab.bench().name());
    }

    @Override
    public String prompt() {
        return study.speech()
                .say(
                        MessageKey.PROMPT_LAB,
                        study.speech()
                                .glyphs()
                                .encode(lab.bench().experiment().title().in(study.language())));
    }

    @Override
    public Set<PlainCommand> words() {
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
        return sayings().all();
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String summary() {
        return sayings().race().line();
    }

    private LabText sayings() {
        return new LabText(lab, study);
    }

    @Override
    public Optional<String> progress() {
        return lab.bench().isRunning() ? Optional.of(sayings().progress()) : Optional.empty();
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return lab.bench().isRunning()
                ? Optional.of(Transition.to(
                        lab.withSession(lab.bench().withRunning(false)), study.withNotice(MessageKey.PLAIN_STOPPED)))
                : Optional.empty();
    }

    /** The command to run another experiment is a global one. */
    @Override
    public boolean handles(PlainCommand word, String rest) {
        boolean isOther = word == PlainCommand.RUN
                && !rest.isEmpty()
                && !rest.equals(lab.bench().name());
        return words().contains(word) && !isOther;
    }

    @Override
    public List<String> completions(PlainCommand word) {
        return switch (word) {
            case SET -> names().completions();
            case CHOOSE, WITH, WITHOUT -> optimizers().all();
            case SHOW -> new LabShowTargets(lab, study).names();
            case RUN -> study.course().experiments();
            default -> List.of();
        };
    }

    private KnobResolver names() {
        return new KnobResolver(
                lab.bench().experiment(),
                study.language(),
                Optional.of(lab.selection().label()));
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(lab.bench().experiment(), study.language());
    }

    @Override
    public CommandResult execute(PlainCommand word, String rest) {
        return switch (word) {
            case NEXT -> on();
            case BACK -> CommandResult.of(lab.leave(study));
            case RUN -> act(LabAction.RUN);
            case STEP -> stepped(rest);
            case RESTART -> act(LabAction.AGAIN);
            case SET -> set(rest);
            case RESET -> act(LabAction.RESET);
            case CHOOSE -> rest.isEmpty() ? told(lab.choosing(1)) : chosen(rest, label -> told(at(label)));
            case WITH -> chosen(rest, label -> switched(label, true));
            case WITHOUT -> chosen(rest, label -> switched(label, false));
            case HEAT ->
                numbered(rest, LabAction.NEXT_HEAT, lab.bench().standing().heat() + 1, this::atHeat);
            case COORDINATE ->
                numbered(rest, LabAction.COORDINATE, lab.selection().coordinates(), this::atCoordinate);
            case PREDICT -> predicted();
            case SWEEP -> act(LabAction.SWEEP);
            case INSPECT -> inspected(rest);
            case SHOW -> new LabShowTargets(lab, study).show(rest);
            case EXPORT -> act(LabAction.EXPORT);
            default -> CommandResult.of(to(lab));
        };
    }

    private Transition to(LabScreen other) {
        return Transition.to(other, study);
    }

    /** Carries out an action. The result is an error if the action only shows a notice. */
    private CommandResult act(LabAction action) {
        Transition turn = lab.onAction(action, study);
        boolean isRefused = turn.screen() == lab && turn.study().notice().isPresent();
        return new CommandResult(turn, List.of(), isRefused);
    }

    /** Goes on: asks the prediction, then runs the race, then leaves the lab. */
    private CommandResult on() {
        boolean isToRun = lab.account().isAsking() || !lab.bench().standing().isOver();
        return isToRun ? act(LabAction.RUN) : CommandResult.of(lab.leave(study));
    }

    /**
     * Makes steps one after the other.
     *
     * @param rest the number of steps; empty for one
     */
    private CommandResult stepped(String rest) {
        if (rest.isEmpty()) {
            return CommandResult.of(lab.onAction(LabAction.STEP, study));
        }
        OptionalInt steps = number(rest, MOST_STEPS);
        if (steps.isEmpty()) {
            return CommandResult.error(MessageKey.WORD_STEP_HELP, lab, study);
        }
        Transition turn = lab.onAction(LabAction.STEP, study);
        List<Command> commands = new ArrayList<>(turn.commands());
        boolean isStepped = turn.commands().stream().anyMatch(Command.StepRace.class::isInstance);
        for (int step = 1; step < steps.getAsInt() && isStepped; step++) {
            commands.addAll(turn.commands());
        }
        return CommandResult.of(new Transition(turn.screen(), turn.study(), commands));
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
            return CommandResult.output(sayings().knobs(), lab, study);
        }
        List<Knob> named = names().resolve(rest).knobs();
        if (!named.isEmpty()) {
            return CommandResult.output(
                    named.stream().map(sayings().knobWords()::of).toList(), lab, study);
        }
        Optional<CommandResult> turned = new KnobStepCommand(lab, study, names()).heed(rest);
        return turned.orElseGet(() -> changed(names().parseAssignment(rest)));
    }

    private CommandResult changed(KnobChange change) {
        return change.fault()
                .map(fault -> CommandResult.error(fault, lab, study))
                .orElseGet(() -> CommandResult.of(lab.setting(change.settings(), study)));
    }

    private CommandResult chosen(String name, Function<String, CommandResult> then) {
        return optimizers().label(name).map(then).orElseGet(() -> unknown(name));
    }

    private CommandResult unknown(String name) {
        String known = new ListFormatter(optimizers().all(), study.speech()).or();
        return CommandResult.error(MessageKey.PLAIN_NO_OPTIMIZER, lab, study, name, known);
    }

    /** Returns the result with the name of the optimizer that is now chosen. */
    private CommandResult told(LabScreen choosing) {
        String name = choosing.selection()
                .naming(study.language(), study.speech())
                .optimizer(choosing.selection().label());
        return CommandResult.output(List.of(study.speech().say(MessageKey.PLAIN_CHOSEN, name)), choosing, study);
    }

    private LabScreen at(String label) {
        return lab.withViewState(lab.selection().rowOf(label));
    }

    private CommandResult switched(String label, boolean isOn) {
        boolean isAlready = lab.bench().off().contains(label) != isOn;
        Transition turn = isAlready ? to(at(label)) : at(label).onAction(LabAction.ON_OFF, study);
        return CommandResult.of(isOn ? turn : turn.then(PlainLab::ofFirst));
    }

    /** Chooses the first run, because the optimizer that was switched off is no longer described. */
    private static Transition ofFirst(Transition turn) {
        Screen screen = turn.screen() instanceof LabScreen left
                ? left.withViewState(left.sight().ofRow(0))
                : turn.screen();
        return Transition.to(screen, turn.study());
    }

    private CommandResult numbered(String rest, LabAction next, int most, IntFunction<LabScreen> at) {
        if (rest.isEmpty()) {
            return act(next);
        }
        return CommandResult.numbered(rest, 1, most, number -> to(at.apply(number)), lab, study);
    }

    private LabScreen atHeat(int heat) {
        return lab.atHeat(OptionalInt.of(heat));
    }

    private LabScreen atCoordinate(int coordinate) {
        return lab.withViewState(lab.sight().ofCoordinate(coordinate));
    }

    /** Shows the verdict again. Asks the prediction if there is no verdict. */
    private CommandResult predicted() {
        return lab.account().guess().isRevealed()
                ? CommandResult.output(sayings().verdict(), lab, study)
                : act(LabAction.PREDICTION);
    }

    private CommandResult inspected(String rest) {
        Transition inside = lab.onAction(LabAction.INSPECT, study);
        if (!(inside.screen() instanceof InspectScreen inspecting) || rest.isEmpty()) {
            return CommandResult.of(inside);
        }
        return new PlainInspect(inspecting, inside.study())
                .execute(PlainCommand.INSPECT, rest)
                .after(inside);
    }
}

package descenso.app;

import descenso.course.Knob;
import descenso.course.KnobChange;
import descenso.course.KnobNames;
import descenso.course.OptimizerNames;
import descenso.phrases.Phrase;
import descenso.view.Listed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The lab, heard: what follows from each word. */
record LabTelling(LabScreen lab, Study study) implements Telling {

    private static final int MOST_STEPS = 1000;

    private record Place(String experiment) {}

    @Override
    public Object place() {
        return new Place(lab.bench().name());
    }

    @Override
    public String prompt() {
        return study.speech()
                .say(
                        Phrase.PROMPT_LAB,
                        study.speech()
                                .glyphs()
                                .write(lab.bench().experiment().title().in(study.language())));
    }

    @Override
    public Set<Word> words() {
        return EnumSet.of(
                Word.NEXT,
                Word.BACK,
                Word.RUN,
                Word.STEP,
                Word.RESTART,
                Word.SET,
                Word.RESET,
                Word.CHOOSE,
                Word.WITH,
                Word.WITHOUT,
                Word.HEAT,
                Word.PREDICT,
                Word.SWEEP,
                Word.INSPECT,
                Word.COORDINATE,
                Word.SHOW,
                Word.EXPORT);
    }

    @Override
    public List<String> told() {
        return sayings().all();
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String here() {
        return sayings().race().line();
    }

    private LabSayings sayings() {
        return new LabSayings(lab, study);
    }

    @Override
    public Optional<String> progress() {
        return lab.bench().isRunning() ? Optional.of(sayings().progress()) : Optional.empty();
    }

    @Override
    public Optional<Turn> stopped() {
        return lab.bench().isRunning()
                ? Optional.of(Turn.to(lab.at(lab.bench().running(false)), study.noticing(Phrase.PLAIN_STOPPED)))
                : Optional.empty();
    }

    @Override
    public List<String> choices(Word word) {
        return switch (word) {
            case SET -> names().completions();
            case CHOOSE, WITH, WITHOUT -> optimizers().all();
            case SHOW -> new LabSubjects(lab, study).names();
            default -> new Elsewhere(lab, study).choices(word);
        };
    }

    private KnobNames names() {
        return new KnobNames(
                lab.bench().experiment(),
                study.language(),
                Optional.of(lab.selection().label()));
    }

    private OptimizerNames optimizers() {
        return new OptimizerNames(lab.bench().experiment(), study.language());
    }

    @Override
    public Heard heed(Word word, String rest) {
        return switch (word) {
            case NEXT -> on();
            case BACK -> Heard.of(lab.left(study));
            case RUN -> run(rest);
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
            case SHOW -> new LabSubjects(lab, study).show(rest);
            case EXPORT -> act(LabAction.EXPORT);
            default -> Heard.of(to(lab));
        };
    }

    private Turn to(LabScreen other) {
        return Turn.to(other, study);
    }

    /** What can only be answered with a word on why not is refused. */
    private Heard act(LabAction action) {
        Turn turn = lab.act(action, study);
        boolean isRefused = turn.screen() == lab && turn.study().notice().isPresent();
        return new Heard(turn, List.of(), isRefused);
    }

    /** What is asked first; then it runs; then it is left. */
    private Heard on() {
        boolean isToRun = lab.account().isAsking() || !lab.bench().standing().isOver();
        return isToRun ? act(LabAction.RUN) : Heard.of(lab.left(study));
    }

    private Heard run(String rest) {
        return rest.isEmpty() || rest.equals(lab.bench().name())
                ? act(LabAction.RUN)
                : new Elsewhere(lab, study).heed(Word.RUN, rest);
    }

    /** As many one after the other. */
    private Heard stepped(String rest) {
        if (rest.isEmpty()) {
            return Heard.of(lab.act(LabAction.STEP, study));
        }
        OptionalInt steps = number(rest, MOST_STEPS);
        if (steps.isEmpty()) {
            return Heard.refused(Phrase.WORD_STEP_HELP, lab, study);
        }
        Turn turn = lab.act(LabAction.STEP, study);
        List<Command> commands = new ArrayList<>(turn.commands());
        boolean isStepped = turn.commands().stream().anyMatch(Command.OneStep.class::isInstance);
        for (int step = 1; step < steps.getAsInt() && isStepped; step++) {
            commands.addAll(turn.commands());
        }
        return Heard.of(new Turn(turn.screen(), turn.study(), commands));
    }

    private static OptionalInt number(String text, int most) {
        if (!text.matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private Heard set(String rest) {
        if (rest.isEmpty()) {
            return Heard.saying(sayings().knobs(), lab, study);
        }
        List<Knob> named = names().find(rest).knobs();
        if (!named.isEmpty()) {
            return Heard.saying(named.stream().map(sayings().knobWords()::of).toList(), lab, study);
        }
        Optional<Heard> turned = new KnobTurning(lab, study, names()).heed(rest);
        return turned.orElseGet(() -> changed(names().read(rest)));
    }

    private Heard changed(KnobChange change) {
        return change.fault()
                .map(fault -> Heard.refused(fault, lab, study))
                .orElseGet(() -> Heard.of(lab.setting(change.settings(), study)));
    }

    private Heard chosen(String name, Function<String, Heard> then) {
        return optimizers().label(name).map(then).orElseGet(() -> unknown(name));
    }

    private Heard unknown(String name) {
        String known = new Listed(optimizers().all(), study.speech()).or();
        return Heard.refused(Phrase.PLAIN_NO_OPTIMIZER, lab, study, name, known);
    }

    /** With the name of the optimizer that is chosen now. */
    private Heard told(LabScreen choosing) {
        String name = choosing.selection()
                .naming(study.language(), study.speech())
                .optimizer(choosing.selection().label());
        return Heard.saying(List.of(study.speech().say(Phrase.PLAIN_CHOSEN, name)), choosing, study);
    }

    private LabScreen at(String label) {
        return lab.seeing(lab.selection().rowOf(label));
    }

    private Heard switched(String label, boolean isOn) {
        boolean isAlready = lab.bench().off().contains(label) != isOn;
        Turn turn = isAlready ? to(at(label)) : at(label).act(LabAction.ON_OFF, study);
        return Heard.of(isOn ? turn : turn.then(LabTelling::ofFirst));
    }

    /** What was switched off is not what is spoken of any longer. */
    private static Turn ofFirst(Turn turn) {
        Screen screen = turn.screen() instanceof LabScreen left
                ? left.seeing(left.sight().ofRow(0))
                : turn.screen();
        return Turn.to(screen, turn.study());
    }

    private Heard numbered(String rest, LabAction next, int most, IntFunction<LabScreen> at) {
        if (rest.isEmpty()) {
            return act(next);
        }
        return Heard.numbered(rest, 1, most, number -> to(at.apply(number)), lab, study);
    }

    private LabScreen atHeat(int heat) {
        return lab.atHeat(OptionalInt.of(heat));
    }

    private LabScreen atCoordinate(int coordinate) {
        return lab.seeing(lab.sight().ofCoordinate(coordinate));
    }

    /** What came of it is told again. */
    private Heard predicted() {
        return lab.account().guess().isTold()
                ? Heard.saying(sayings().verdict(), lab, study)
                : act(LabAction.PREDICTION);
    }

    private Heard inspected(String rest) {
        Turn inside = lab.act(LabAction.INSPECT, study);
        if (!(inside.screen() instanceof InspectScreen inspecting) || rest.isEmpty()) {
            return Heard.of(inside);
        }
        return new InspectTelling(inspecting, inside.study())
                .heed(Word.INSPECT, rest)
                .after(inside);
    }
}

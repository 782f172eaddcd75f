package descenso.app.lab;

import descenso.app.lab.LabTextScreen.Subject;
import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.train.TheoreticalValue;
import descenso.view.chart.LabPlot;
import descenso.view.lab.KnobsText;
import descenso.view.observation.Observation;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.table.TheoryView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The lab in plain mode: the experiment, its state, its knobs and its results.
 *
 * @param asked the open question about a picture; then no result and no other picture that answers it can be shown
 */
record LabText(LabScreen lab, AppState state, Optional<Observation> asked) implements PlainScreen {

    /** Maximum number of theory checks that are listed; more are only counted, because a long list tires a listener. */
    private static final int FEW_CHECKS = 3;

    /** The texts that can answer a question about the picture. */
    private static final List<MessageKey> RESULTS =
            List.of(MessageKey.SHOW_TABLE, MessageKey.SHOW_THEORY, MessageKey.SHOW_DETAILS, MessageKey.SHOW_VERDICT);

    LabText(LabScreen lab, AppState state) {
        this(lab, state, Optional.empty());
    }

    @Override
    public Object contentKey() {
        return List.of(LabScreen.class, session().name());
    }

    @Override
    public String prompt() {
        return texts().say(MessageKey.PROMPT_LAB, written(title()));
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String summary() {
        return lab.isLed()
                ? texts().say(MessageKey.LAB_WITH_CLASS)
                : facts().race().spoken();
    }

    @Override
    public Optional<String> progress() {
        return session().isRunning() ? Optional.of(facts().race().spokenProgress()) : Optional.empty();
    }

    @Override
    public Optional<Transition> onInterrupt() {
        return session().isRunning()
                ? Optional.of(Transition.to(lab.withRunning(false), state.withNotice(MessageKey.PLAIN_STOPPED)))
                : Optional.empty();
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(title(MessageKey.LAB_TITLE)));
        facts().look().map(this::written).ifPresent(paragraphs::add);
        paragraphs.addAll(prediction());
        paragraphs.add(summary());
        if (lab.isLed()) {
            return paragraphs;
        }
        if (isBegun()) {
            paragraphs.addAll(table());
            paragraphs.addAll(facts().description(lab.selection().chart()));
            paragraphs.addAll(theoryInShort());
        }
        paragraphs.addAll(heats());
        paragraphs.addAll(isBegun() ? knobs().values() : knobs().paragraphs());
        paragraphs.addAll(off());
        if (session().progress().isOver()) {
            paragraphs.add(facts().next());
        }
        return paragraphs;
    }

    /** Returns the learner's prediction, or the verdict on it; nothing without one. */
    List<String> prediction() {
        return told(facts().prediction());
    }

    /** Returns the paragraphs on a lab that is followed: its knobs, and its results once the race is over. */
    List<String> followed() {
        List<String> paragraphs = new ArrayList<>(List.of(title(MessageKey.LAB_TITLE)));
        facts().look().map(this::written).ifPresent(paragraphs::add);
        paragraphs.addAll(knobs().values());
        paragraphs.addAll(off());
        if (session().progress().isOver()) {
            paragraphs.add(facts().race().spoken());
            paragraphs.addAll(table());
            paragraphs.addAll(facts().description(lab.selection().chart()));
        }
        return paragraphs;
    }

    private LabSession session() {
        return lab.session();
    }

    private UiText texts() {
        return state.texts();
    }

    private String written(String words) {
        return texts().characters().encode(words);
    }

    /** Returns a heading and the title of the experiment. The title comes last, because it may be a question. */
    String title(MessageKey heading) {
        return SentenceFormatter.ended(texts().say(heading) + ": " + written(title()));
    }

    private String title() {
        return session().experiment().title().in(state.language());
    }

    List<String> text(Subject subject) {
        return told(facts().text(subject));
    }

    /** Returns the text on the knobs of the chosen optimizer. */
    KnobsText knobs() {
        return new KnobsText(
                session().experiment(),
                session().original(),
                Optional.of(lab.selection().label()),
                texts());
    }

    /** Returns which heat is shown and how to show another; empty if there is only one. */
    private List<String> heats() {
        int heats = session().race().heats().size();
        int shown = lab.selection().begunHeats().indexOf(lab.selection().heat());
        String number = Integer.toString(shown + 1);
        return heats == 1 ? List.of() : List.of(texts().say(MessageKey.PLAIN_HEATS, number, Integer.toString(heats)));
    }

    private List<String> off() {
        List<String> off =
                lab.selection().off().stream().map(facts().names()::optimizer).toList();
        return off.isEmpty()
                ? List.of()
                : List.of(SentenceFormatter.ended(texts().say(MessageKey.LAB_OFF, texts().and(off))));
    }

    /** Tests whether there are runs to describe: some are shown, and the race has made a step. */
    private boolean isBegun() {
        return !lab.selection().runs().isEmpty() && !session().progress().isFresh();
    }

    private List<String> table() {
        return facts().table(curve -> "").spoken();
    }

    private LabView facts() {
        return new LabView(lab, state);
    }

    /** Returns the theoretical values; only the number of checks that hold if there are more than a few. */
    private List<String> theoryInShort() {
        TheoryView list = facts().theory();
        List<TheoreticalValue.Check> checks = list.checks();
        if (checks.size() <= FEW_CHECKS) {
            return told(list.sections());
        }
        String held = Long.toString(
                checks.stream().filter(TheoreticalValue.Check::holds).count());
        String holds = texts().say(MessageKey.PLAIN_THEORY_HOLDS, held, Integer.toString(checks.size()));
        return Stream.concat(Stream.of(holds), list.omissions().stream()).toList();
    }

    private List<String> told(List<Section> sections) {
        return new ParagraphRenderer(texts()).paragraphs(sections);
    }

    /** Returns the texts that can be shown, by their names in the learner's language. */
    private Map<String, Supplier<List<String>>> subjects() {
        Map<String, Supplier<List<String>>> subjects = new LinkedHashMap<>();
        subjects.put(texts().say(MessageKey.SHOW_TABLE), this::table);
        subjects.put(texts().say(MessageKey.SHOW_THEORY), () -> text(Subject.THEORY));
        subjects.put(texts().say(MessageKey.SHOW_CHALLENGES), () -> text(Subject.CHALLENGES));
        subjects.put(texts().say(MessageKey.SHOW_DETAILS), () -> text(Subject.DETAILS));
        subjects.put(texts().say(MessageKey.SHOW_KNOBS), () -> knobs().paragraphs());
        subjects.put(texts().say(MessageKey.SHOW_VERDICT), () -> text(Subject.VERDICT));
        if (asked.isPresent()) {
            RESULTS.stream().map(texts()::say).forEach(subjects::remove);
        }
        return subjects;
    }

    private List<String> charts() {
        return asked
                .map(Observation::picture)
                .map(List::of)
                .orElseGet(() -> lab.selection().charts())
                .stream()
                .map(chart -> chart.name(texts()))
                .toList();
    }

    /** Returns the names of the texts and charts that can be shown. */
    List<String> targets() {
        return Stream.concat(subjects().keySet().stream(), charts().stream()).toList();
    }

    /** Shows the text or the chart of a name or its beginning; the next chart if the name is empty. */
    Transition show(String name) {
        if (name.isEmpty()) {
            return asked.isPresent() ? showChart(0) : lab.showNextChart(state);
        }
        Map<String, Supplier<List<String>>> subjects = subjects();
        return find(name, List.copyOf(subjects.keySet()))
                .map(subjects::get)
                .map(subject -> Transition.output(subject.get(), lab, state))
                .or(() -> find(name, charts()).map(found -> showChart(charts().indexOf(found))))
                .orElseGet(
                        () -> Transition.refused(MessageKey.PLAIN_NO_SUBJECT, lab, state, name, texts().or(targets())));
    }

    /** Returns the name that equals the typed text, or else the first that starts with it. Ignores case and accents. */
    private static Optional<String> find(String typed, List<String> names) {
        String folded = TextFolding.fold(typed);
        return Stream.<Predicate<String>>of(folded::equals, name -> name.startsWith(folded))
                .flatMap(match -> names.stream().filter(name -> match.test(TextFolding.fold(name))))
                .findFirst();
    }

    /** Chooses a chart of a 0-based number. Prints it if plain mode would find nothing new, or if it is asked about. */
    private Transition showChart(int number) {
        if (asked.isPresent()) {
            return Transition.output(facts().told(asked.get()), lab, state);
        }
        LabPlot chart = lab.selection().charts().get(number);
        LabScreen showing = lab.withViewState(lab.viewState().withChart(number));
        return chart != lab.selection().chart() && isBegun()
                ? Transition.to(showing, state)
                : Transition.output(facts().description(chart), showing, state);
    }
}

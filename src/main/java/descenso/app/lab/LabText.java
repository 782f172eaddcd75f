package descenso.app.lab;

import descenso.app.labstate.LabSession;
import descenso.app.labstate.PredictionState;
import descenso.app.screen.AppState;
import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.view.chart.LabPlot;
import descenso.view.lab.KnobsText;
import descenso.view.lab.LabRunsText;
import descenso.view.lab.RaceText;
import descenso.view.question.PredictionView;
import descenso.view.run.RunDetails;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.ListFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.theory.TheoryList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The paragraphs of the lab in plain mode: the experiment, its state, its knobs and its results. */
record LabText(LabScreen lab, AppState state) {

    /**
     * Maximum number of theory checks that are listed; more are only counted, because a list would be too long to
     * listen to.
     */
    private static final int FEW_CHECKS = 3;

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(title(MessageKey.LAB_TITLE)));
        facts().look().map(this::written).ifPresent(paragraphs::add);
        paragraphs.addAll(prediction());
        paragraphs.add(race().line());
        if (isBegun()) {
            paragraphs.addAll(table());
            paragraphs.addAll(chart(lab.selection().chart()));
            paragraphs.addAll(theoryInShort());
        }
        paragraphs.addAll(heats());
        paragraphs.addAll(isBegun() ? knobWords().values() : knobs());
        paragraphs.addAll(off());
        if (session().progress().isOver()) {
            paragraphs.add(facts().next());
        }
        return paragraphs;
    }

    private LabSession session() {
        return lab.session();
    }

    private Experiment experiment() {
        return session().experiment();
    }

    private UiText texts() {
        return state.texts();
    }

    private String written(String words) {
        return texts().characters().encode(words);
    }

    /** Returns a heading and the title of the experiment. The title comes last, because it may be a question. */
    String title(MessageKey heading) {
        String title = experiment().title().in(state.language());
        return SentenceFormatter.ended(texts().say(heading) + ": " + written(title));
    }

    /**
     * Returns the prediction until it is judged, then the verdict. Empty if there is neither, or if the verdict is
     * dismissed.
     */
    private List<String> prediction() {
        PredictionState prediction = lab.progress().prediction();
        if (prediction.isRevealed()) {
            return prediction.isDismissed() ? List.of() : verdict();
        }
        return prediction.answer().isPresent() && lab.progress().question().isPresent()
                ? List.of(given(prediction))
                : List.of();
    }

    private String given(PredictionState prediction) {
        PredictionView view = PredictionView.before(lab.progress().question().orElseThrow(), state.language(), texts());
        String answer = view.told(prediction.answer().orElseThrow());
        return SentenceFormatter.ended(texts().say(facts().given(), answer));
    }

    /** Returns the verdict on the prediction; empty if there is none that may be shown. */
    List<String> verdict() {
        PredictionState prediction = lab.progress().prediction();
        if (!prediction.isRevealed()) {
            return List.of();
        }
        return new ParagraphRenderer(texts())
                .paragraphs(facts().prediction()
                        .verdict(
                                prediction.answer().orElseThrow(),
                                prediction.verdict().orElseThrow()));
    }

    /** Returns the text on the state of the race. */
    RaceText race() {
        return new RaceText(
                facts().raceState(), facts().runs(), facts().limit(), facts().heat(), state.language(), texts());
    }

    /** Returns a sentence on the progress of a running race. */
    String progress() {
        return race().progress();
    }

    /** Returns the knobs with their values, and how to change them. */
    List<String> knobs() {
        return knobWords().paragraphs();
    }

    KnobsText knobWords() {
        return new KnobsText(
                experiment(), session().original(), Optional.of(lab.selection().label()), state.language(), texts());
    }

    /** Returns which heat is shown and how to show another; empty if there is only one. */
    private List<String> heats() {
        int heats = session().race().heats().size();
        String number = Integer.toString(lab.selection().heat() + 1);
        return heats == 1 ? List.of() : List.of(texts().say(MessageKey.PLAIN_HEATS, number, Integer.toString(heats)));
    }

    private List<String> off() {
        List<String> off =
                lab.selection().off().stream().map(facts().names()::optimizer).toList();
        return off.isEmpty()
                ? List.of()
                : List.of(SentenceFormatter.ended(
                        texts().say(MessageKey.LAB_OFF, new ListFormatter(off, texts()).and())));
    }

    /** Tests whether there are runs to describe: some are shown, and the race has made a step. */
    boolean isBegun() {
        return !lab.selection().runs().isEmpty() && !session().progress().isFresh();
    }

    List<String> table() {
        return new LabRunsText(experiment(), facts().runs(), state.language(), texts()).paragraphs();
    }

    List<String> chart(LabPlot plot) {
        return new LabChart(lab, state, texts()).description(plot);
    }

    /** Returns the theoretical values; without checks before all measures are taken. */
    List<String> theory() {
        return told(facts().theory().sections());
    }

    private LabViewModel facts() {
        return new LabViewModel(lab, state);
    }

    /** Returns the theoretical values in short: the number of checks that hold, if there are more than a few. */
    private List<String> theoryInShort() {
        TheoryList list = facts().theory();
        List<TheoryCheck> checks = list.checks();
        if (checks.size() <= FEW_CHECKS) {
            return theory();
        }
        String held = Long.toString(checks.stream().filter(TheoryCheck::holds).count());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts().say(MessageKey.PLAIN_THEORY_HOLDS, held, Integer.toString(checks.size())));
        paragraphs.addAll(list.omissions());
        return paragraphs;
    }

    List<String> challenges() {
        return told(facts().challenges().sections());
    }

    private List<String> told(List<Section> sections) {
        return new ParagraphRenderer(texts()).paragraphs(sections);
    }

    /** Returns the details of the chosen run; empty if its optimizer is off. */
    List<String> details() {
        return facts().details().map(RunDetails::spoken).orElse(List.of());
    }
}

package descenso.app.lab;

import descenso.app.bench.LabSession;
import descenso.app.bench.PredictionState;
import descenso.app.screen.AppState;
import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.TheoryCheck;
import descenso.view.lab.ChallengesText;
import descenso.view.lab.KnobsText;
import descenso.view.lab.RaceText;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.NamedRun;
import descenso.view.picture.PlotKind;
import descenso.view.question.PredictionText;
import descenso.view.question.PredictionView;
import descenso.view.run.RunDetailsText;
import descenso.view.run.RunsText;
import descenso.view.spoken.PlotText;
import descenso.view.sweep.SweepText;
import descenso.view.text.ListFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.theory.TheoryList;
import descenso.view.theory.TheoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lab tells: what the experiment is about, how it stands, what can be turned, what came of it. */
record LabText(LabScreen lab, AppState study) {

    private static final int FEW_CHECKS = 3;

    List<String> all() {
        List<String> told = new ArrayList<>(List.of(title(MessageKey.LAB_TITLE)));
        look().ifPresent(told::add);
        told.addAll(prediction());
        told.add(race().line());
        if (isBegun()) {
            told.addAll(table());
            told.addAll(picture(lab.selection().picture()));
            told.addAll(theoryInShort());
        }
        told.addAll(heats());
        told.addAll(isBegun() ? knobWords().values() : knobs());
        told.addAll(off());
        told.addAll(onward());
        return told;
    }

    private LabSession bench() {
        return lab.bench();
    }

    private Experiment experiment() {
        return bench().experiment();
    }

    private UiText speech() {
        return study.speech();
    }

    private String written(String words) {
        return speech().glyphs().encode(words);
    }

    /** The experiment's, which may ask something, behind what is told of it. */
    String title(MessageKey heading) {
        String title = experiment().title().in(study.language());
        return SentenceFormatter.ended(speech().say(heading) + ": " + written(title));
    }

    /** What to look at, which may tell what is asked first. */
    private Optional<String> look() {
        return lab.account().isAsking()
                ? Optional.of(speech().say(MessageKey.LAB_FIRST))
                : experiment().look().map(look -> written(look.in(study.language())));
    }

    /** What was said will happen, until it is decided; then what came of it. */
    private List<String> prediction() {
        PredictionState guess = lab.account().guess();
        if (guess.isRevealed()) {
            return guess.isDismissed() ? List.of() : verdict();
        }
        return guess.answer().isPresent() && lab.account().question().isPresent() ? List.of(given(guess)) : List.of();
    }

    private String given(PredictionState guess) {
        PredictionView view = PredictionView.before(lab.account().question().orElseThrow(), study.language(), speech());
        String answer = new PredictionText(view).answer(guess.answer().orElseThrow());
        return SentenceFormatter.ended(
                speech().say(bench().isAuthors() ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS, answer));
    }

    /** What came of the prediction; nothing where nothing has come of it. */
    List<String> verdict() {
        PredictionState guess = lab.account().guess();
        if (!guess.isRevealed()) {
            return List.of();
        }
        return new PredictionText(facts().prediction())
                .verdict(guess.answer().orElseThrow(), guess.verdict().orElseThrow());
    }

    private ExperimentLabels naming() {
        return lab.selection().naming(study.language(), speech());
    }

    private List<NamedRun> runs() {
        return lab.selection().seen(naming());
    }

    /** How far it is. */
    RaceText race() {
        LabSidebar side = new LabSidebar(lab, study);
        return new RaceText(side.state(), runs(), side.limit(), side.heat(), study.language(), speech());
    }

    /** How far it is, while it goes on. */
    String progress() {
        return race().progress();
    }

    /** What can be turned, with what is asked of it while it is being read. */
    List<String> knobs() {
        return knobWords().lines();
    }

    KnobsText knobWords() {
        return new KnobsText(
                experiment(), bench().original(), Optional.of(lab.selection().label()), study.language(), speech());
    }

    /** That there are other heats, and how they are told. */
    private List<String> heats() {
        int heats = bench().race().heats().size();
        String number = Integer.toString(lab.selection().heat() + 1);
        return heats == 1 ? List.of() : List.of(speech().say(MessageKey.PLAIN_HEATS, number, Integer.toString(heats)));
    }

    private List<String> off() {
        List<String> off =
                lab.selection().off().stream().map(naming()::optimizer).toList();
        return off.isEmpty()
                ? List.of()
                : List.of(SentenceFormatter.ended(
                        speech().say(MessageKey.LAB_OFF, new ListFormatter(off, speech()).and())));
    }

    /** Whether there is anything of a run to tell. */
    boolean isBegun() {
        return !lab.selection().runs().isEmpty() && !bench().standing().isFresh();
    }

    List<String> table() {
        return new RunsText(experiment(), runs(), study.language(), speech()).lines();
    }

    List<String> picture(PlotKind picture) {
        return picture == PlotKind.HEATMAP
                ? new SweepText(facts().map(speech())).lines()
                : new PlotText(runs(), lab.sight().coordinate(), study.language(), speech()).of(picture);
    }

    /** Nothing before all has been measured. */
    List<String> theory() {
        return new TheoryText(facts().theory()).lines();
    }

    private LabViewModel facts() {
        return new LabViewModel(lab, study);
    }

    /** What takes too long to hear is counted. */
    private List<String> theoryInShort() {
        TheoryList list = facts().theory();
        List<TheoryCheck> checks = list.checks();
        if (checks.size() <= FEW_CHECKS) {
            return theory();
        }
        String held = Long.toString(checks.stream().filter(TheoryCheck::holds).count());
        List<String> told = new ArrayList<>();
        told.add(speech().say(MessageKey.PLAIN_THEORY_HOLDS, held, Integer.toString(checks.size())));
        told.addAll(list.omissions());
        return told;
    }

    List<String> challenges() {
        return new ChallengesText(facts().challenges()).lines();
    }

    /** All about the chosen run; nothing where its optimizer is off. */
    List<String> details() {
        return facts().details()
                .map(details -> new RunDetailsText(details).lines())
                .orElse(List.of());
    }

    /** What may be done next, once it is over. */
    private List<String> onward() {
        if (!bench().standing().isOver()) {
            return List.of();
        }
        MessageKey next = experiment().challenges().isEmpty() ? MessageKey.LAB_NEXT : MessageKey.LAB_NEXT_CHALLENGES;
        return List.of(speech().say(next));
    }
}

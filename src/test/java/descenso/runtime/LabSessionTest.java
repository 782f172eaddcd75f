package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.testing.CaseCount;
import descenso.testing.FrameParts;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScreenVariant;
import descenso.testing.ScreenWords;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryLambda")
class LabSessionTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key LEFT = Key.of(Code.LEFT);
    private static final Key DOWN = Key.of(Code.DOWN);
    private static final Key UP = Key.of(Code.UP);
    private static final Key TAB = Key.of(Code.TAB);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);

    /** Answers the prediction with "I don't know", the row before the first, and runs the race to its end. */
    private static final UnaryOperator<LabLearner> RUN =
            lab -> lab.press(SPACE, UP, ENTER).watch();

    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");

    private static final ScreenVariant ENGLISH_ASCII =
            new ScreenVariant(Language.EN, new Size(120, 40), CharacterSet.ASCII);

    record Case(String experiment, String name, UnaryOperator<LabLearner> steps) {

        LabLearner lab(ScreenVariant variant) {
            return steps.apply(LabLearner.at(experiment, variant.language(), variant.size(), variant.characters()));
        }

        Path file() {
            return GoldenFile.LAB.resolve(this + ".txt");
        }

        Path wideFile() {
            return GoldenFile.LAB.resolve(this + "-wide.txt");
        }

        @Override
        public String toString() {
            return experiment + "-" + name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("ball", "ready", lab -> lab),
                new Case("ball", "asked", lab -> lab.press(SPACE)),
                new Case("ball", "midway", lab -> lab.press(SPACE, RIGHT, ENTER).watch(60)),
                new Case("ball", "judged", lab -> lab.press(SPACE, RIGHT, ENTER).watch()),
                new Case(
                        "ball",
                        "inside",
                        lab -> RUN.apply(lab).press(TAB, TAB, TAB, Key.of('i'), Key.of(Code.HOME), DOWN)),
                new Case(
                        "ball",
                        "off",
                        lab -> RUN.apply(lab).press(TAB, Key.of('o')).watch()),
                new Case(
                        "ball",
                        "turned",
                        lab -> RUN.apply(lab)
                                .press(Key.of('v'), TAB, TAB, TAB, DOWN, LEFT)
                                .watch()),
                new Case("ball", "typing", lab -> lab.type("2*")),
                new Case(
                        "ball",
                        "swept",
                        lab -> RUN.apply(lab)
                                .press(Key.of('w'), Key.of('w'))
                                .watch()
                                .press(DOWN, RIGHT)),
                new Case("ball", "rates", lab -> RUN.apply(lab).press(Key.of('w'), UP, UP, RIGHT)),
                new Case("valley", "over", RUN),
                new Case("knife-edge", "landscape", RUN),
                new Case("rotation", "second-heat", lab -> RUN.apply(lab).press(Code.PAGE_UP)),
                new Case("first-step", "bars", RUN),
                new Case("bump", "alone", lab -> RUN.apply(lab).press(TAB, Key.of('a'), Key.of('v'))),
                new Case("same-start", "network", RUN),
                new Case(
                        "same-start",
                        "inside",
                        lab -> RUN.apply(lab).press(Key.of('i'), Key.of('2'), Key.of('0'), ENTER)),
                new Case("lr-finder", "rate", RUN),
                new Case(
                        "lr-finder",
                        "inside",
                        lab -> RUN.apply(lab).press(TAB, Key.of('i'), Key.of('9'), Key.of('0'), ENTER)));
    }

    /** Returns a case of each kind of screen and drawing: a wide frame has other columns, and other signs in ASCII. */
    static Stream<Case> wide() {
        Set<String> names = Set.of(
                "ball-asked",
                "ball-inside",
                "ball-judged",
                "ball-swept",
                "ball-rates",
                "ball-turned",
                "knife-edge-landscape",
                "first-step-bars");
        return cases().filter(example -> names.contains(example.toString()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void labMatchesItsGoldenFile(Case example) {
        try (LabLearner lab = example.lab(ScreenVariant.GOLDEN)) {
            GoldenFile.compare(example.file(), lab.picture() + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("wide")
    void wideLabMatchesItsGoldenFile(Case example) {
        try (LabLearner lab = example.lab(ENGLISH_ASCII)) {
            GoldenFile.compare(example.wideFile(), lab.picture() + "\n");
        }
    }

    @Test
    void everyGoldenFileBelongsToACase() {
        GoldenFile.checkFiles(GoldenFile.LAB, Stream.concat(cases().map(Case::file), wide().map(Case::wideFile)));
    }

    /** Returns all cases; in the quick run one of each kind of screen and drawing. */
    static Stream<Case> compared() {
        return CaseCount.isComplete() ? cases() : wide();
    }

    @ParameterizedTest
    @MethodSource("compared")
    void resizedLabFitsItsSizeAndCharacters(Case example) {
        try (LabLearner lab = example.lab(ENGLISH_ASCII)) {
            for (Size size : List.of(ENGLISH_ASCII.size(), ScreenVariant.GOLDEN.size(), new Size(60, 18))) {
                assertThat(lab.resize(size).frame().rows()).allMatch(row -> row.width() == size.columns());
                assertThat(lab.picture()).matches("[\\n -~]*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("compared")
    void labInAsciiShowsTheSameWords(Case example) {
        try (LabLearner ascii = example.lab(ENGLISH_ASCII);
                LabLearner unicode = example.lab(ENGLISH_ASCII.with(CharacterSet.UNICODE))) {
            // so wide that no verdict is cut, which would be at other words
            List.of(ascii, unicode).forEach(lab -> lab.resize(new Size(250, 50)));
            assertThat(words(ascii.frame())).isEqualTo(words(unicode.frame()));
            assertThat(new FrameParts(ascii.frame()).hints())
                    .extracting(hint -> hint.key() + " " + hint.words())
                    .isEqualTo(new FrameParts(unicode.frame())
                            .hints().stream()
                                    .map(hint -> CharacterSet.ASCII.encode(hint.key() + " " + hint.words()))
                                    .toList());
        }
    }

    /**
     * Returns the words of three letters or more, sorted, because drawings have them in other places in ASCII. Leaves
     * out the marks of curves in ASCII, which may touch one another.
     */
    private static List<String> words(Frame frame) {
        return ScreenWords.of(frame.rows()).stream()
                .flatMap(word -> NO_LETTERS.splitAsStream(word))
                .filter(word -> word.length() > 2 && !word.matches("[oxX]+"))
                .sorted()
                .toList();
    }

    @Test
    void raceWaitsWhereItWasDuringASweep() {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(SPACE, UP, ENTER).watch(20);
            assertThat(lab.picture()).contains("step 13 of");
            lab.press(Key.of('w'), Key.of('w')).watch().press(ESCAPE);
            assertThat(lab.picture()).contains("step 13 of", "paused");
            assertThat(lab.press(SPACE).watch().picture()).contains("finished");
        }
    }

    @Test
    void outOfRangeValueIsReportedAndNotApplied() {
        try (LabLearner lab = LabLearner.at("ball")) {
            String before = lab.picture();
            lab.press(DOWN).type("1.5").press(ENTER);
            assertThat(lab.picture()).contains("▸ β       0\n").contains("1.5");
            assertThat(lab.press(UP).picture()).isEqualTo(before);
        }
    }

    @Test
    void knobAcceptsNumbersInEveryNotation() {
        for (String typed : List.of("0.05", ".05", "0,05", "5e-2", "1/20", "(2+3)/100")) {
            try (LabLearner lab = LabLearner.at("ball")) {
                assertThat(lab.type(typed).press(ENTER).picture()).as(typed).contains("η       0.05");
            }
        }
    }

    @Test
    void knobsTurnBackAndResetRestoresAllValues() {
        try (LabLearner lab = LabLearner.at("ball")) {
            String before = lab.picture();
            assertThat(lab.press(RIGHT).picture()).contains("η       0.02");
            assertThat(lab.press(LEFT).picture()).isEqualTo(before);
            assertThat(lab.press(RIGHT, RIGHT, DOWN, RIGHT, Key.of('R'), UP).picture())
                    .isEqualTo(before);
        }
    }

    /**
     * Tests that a knob at the value that the author wrote counts as unchanged, so that the prediction is judged. A
     * value that followed from the variables counts as changed once it is typed.
     */
    @Test
    void knobAtTheWrittenValueCountsAsUnchanged() {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(SPACE, ENTER).watch(3).press(RIGHT, LEFT).watch();
            assertThat(lab.picture()).contains("finished", "Your bet");
        }
        try (LabLearner lab = LabLearner.at("valley")) {
            lab.press(SPACE)
                    .type("5")
                    .press(ENTER)
                    .watch(3)
                    .press(DOWN, SPACE)
                    .type("1")
                    .press(ENTER)
                    .watch();
            assertThat(lab.picture()).contains("η       1\n", "It is judged");
        }
    }

    @Test
    void onlyResetSwitchesOptimizersOnAgain() {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(Key.of('o'), TAB, RIGHT, LEFT);
            assertThat(lab.picture()).contains("Off:");
            assertThat(lab.press(RIGHT, Key.of('R')).picture()).doesNotContain("Off:");
        }
    }

    @Test
    void exportStatesThatItRunsOptimizersThatAreOff() {
        try (LabLearner lab = LabLearner.at("ball")) {
            RUN.apply(lab).press(Key.of('o')).watch();
            assertThat(lab.press(Key.of('x')).picture()).contains("run those that are off");
            lab.press(Key.of('R')).watch();
            assertThat(lab.press(Key.of('x')).picture()).contains("Saved in").doesNotContain("off");
        }
    }

    @Test
    void escapeClosesANoticeBeforeItLeavesTheLab() {
        try (LabLearner lab = LabLearner.at("saddle")) {
            RUN.apply(lab).press(Key.of('g'));
            assertThat(lab.picture()).contains("has no challenges");
            assertThat(lab.press(ESCAPE).picture()).contains("finished").doesNotContain("has no challenges");
            assertThat(lab.press(ESCAPE, ESCAPE).picture()).doesNotContain("finished");
        }
    }

    /**
     * Tests that the verdict stays beside the author's values, that Enter unfolds it, and that other values hide it.
     */
    @Test
    void verdictIsAStripThatEnterUnfolds() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, RIGHT, ENTER).watch()) {
            assertThat(lab.picture()).contains("Your bet", "Enter: read all of it", "Turn a knob");
            assertThat(lab.press(DOWN).picture()).contains("Your bet", "seed    1");
            assertThat(lab.press(ENTER).picture()).contains("Four balls", "Your bet", "the later it stops");
            assertThat(lab.press(ESCAPE).picture()).contains("seed    1");
            lab.press(RIGHT).watch();
            assertThat(lab.picture()).doesNotContain("Your bet");
            assertThat(lab.press(ENTER).picture()).doesNotContain("Your bet");
            assertThat(lab.press(ESCAPE, Key.of('p')).picture()).contains("Your bet");
            assertThat(lab.kept()).hasSize(2);
        }
    }

    @Test
    void escapeBesideAVerdictLeavesTheLab() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, RIGHT, ENTER).watch()) {
            assertThat(lab.press(ESCAPE).picture()).doesNotContain("Lab — ");
        }
    }

    @Test
    void chartOnTheWholeScreenIsLeftWithItsKeyAndWithEscape() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, RIGHT, ENTER).watch()) {
            String before = lab.picture();
            for (Key back : List.of(Key.of('f'), ESCAPE)) {
                String whole = lab.press(Key.of('f')).picture();
                assertThat(whole)
                        .contains("finished   step 2000 of 2000", "η       0.01")
                        .doesNotContain("Your bet");
                assertThat(whole.lines().filter(row -> row.contains("│") || row.contains("┤")))
                        .hasSizeGreaterThanOrEqualTo(15);
                assertThat(lab.press(back).picture()).isEqualTo(before);
            }
        }
    }

    /** Tests that the key of predictions shows the verdict of an earlier visit, and the other question its own. */
    @Test
    void verdictOfAnEarlierVisitCanBeRead() {
        try (LabLearner lab = LabLearner.reading(6, Language.EN, new Size(80, 24), CharacterSet.UNICODE)) {
            lab.press(Key.of(Code.END), ENTER).watch().press(ESCAPE);
            assertThat(lab.press(Key.of('e')).watch().picture()).contains("Lab — ");
            assertThat(lab.press(Key.of('p')).picture()).contains("Your bet", "It was: β = 0.81");
            lab.press(ESCAPE, ESCAPE, Key.of('o'));
            assertThat(lab.picture()).contains("Four balls", "η = 0.02");
            lab.press(ENTER).watch();
            assertThat(lab.kept().get(lab.kept().size() - 1).settings())
                    .containsExactly(new Setting("optimizers.lr", "0.02"));
            assertThat(lab.press(ESCAPE, Key.of('o')).picture()).contains("η = 0.2.");
        }
    }

    @Test
    void digitDuringTheRaceOfAPredictionTurnsNoKnob() {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(SPACE, ENTER).watch(3).type("2").watch();
            assertThat(lab.picture()).contains("η       0.01\n", "Your bet").doesNotContain("2_");
        }
    }

    /** Tests that the verdict is recorded although the learner does not see the end of the playback. */
    @Test
    void predictionIsJudgedIfTheLabIsLeftDuringThePlayback() {
        try (LabLearner lab = LabLearner.reading(6, Language.EN, new Size(80, 24), CharacterSet.UNICODE)) {
            lab.press(Key.of(Code.END), ENTER).watch(5).press(ESCAPE).watch();
            assertThat(lab.kept().get(lab.kept().size() - 1).grade()).isNotEqualTo(Attempt.Grade.PENDING);
            assertThat(lab.picture()).contains("watch it again");
        }
    }

    /** Tests that the trace, which is higher than the preview was, is not left below the window. */
    @Test
    void pageShowsTheWholeTraceAfterTheVerdict() {
        try (LabLearner lab = LabLearner.reading(6, Language.EN, new Size(80, 24), CharacterSet.UNICODE)) {
            lab.press(Key.of(Code.END), ENTER).watch();
            assertThat(lab.press(ESCAPE).picture()).contains("Experiment: The rolling ball", "watch it again");
        }
    }

    /** Tests changes while the earlier race is paused, and after its end. Until the new runs are there, knobs lead. */
    @Test
    void everyChangeAfterTheFirstRunIsRunAtOnce() {
        try (LabLearner lab = LabLearner.at("ball")) {
            assertThat(lab.press(RIGHT).picture()).contains("ready");
            lab.press(Key.of('R'), SPACE, UP, ENTER).watch(20).press(SPACE).watch();
            assertThat(lab.picture()).contains("paused");
            assertThat(lab.press(RIGHT).picture()).contains("paused", "▸ η       0.02");
            assertThat(lab.watch().picture()).contains("finished", "▸ ● β 0     0.02");
            assertThat(lab.press(LEFT).picture()).contains("▸ η       0.01", "▸ ● β 0     0.02");
            assertThat(lab.watch().picture()).contains("finished", "▸ ● β 0     0.01");
        }
    }

    /** Tests the rotation, which asks about κ = 100. The last runs are those of κ = 1000. */
    @Test
    void verdictIsShownBesideItsRuns() {
        try (LabLearner lab = LabLearner.at("rotation")) {
            assertThat(RUN.apply(lab).picture()).contains("Steps before and after", "κ = 100, turn = 45", " 2152 ");
            assertThat(lab.press(Key.of('r')).watch().picture()).contains("κ = 1000, turn = 45");
        }
    }

    /**
     * Tests that another screen over the lab at the end of the race is no choice of other runs, and that a change of
     * the heat is one.
     */
    @Test
    void verdictIsShownBesideItsRunsUnlessOthersWereChosen() {
        try (LabLearner lab = LabLearner.at("rotation").press(SPACE, UP, ENTER).watch(2)) {
            assertThat(lab.press(ENTER).watch().press(ESCAPE).picture())
                    .contains("Steps before and after", "κ = 100, turn = 45");
        }
        try (LabLearner lab = LabLearner.at("rotation").press(SPACE, UP, ENTER).watch(2)) {
            assertThat(lab.press(Code.PAGE_UP).watch().picture()).contains("Steps before and after", "κ = 1, turn = 0");
        }
    }

    /** Tests numbers between the cells of the map. The steps are those of {@code MomentumRateTest}. */
    @Test
    void mapOfRatesBeginsAtTheNumbersOfTheRun() {
        try (LabLearner lab = RUN.apply(LabLearner.at("ball")).press(TAB, Key.of('w'))) {
            assertThat(lab.picture()).contains("η = 0.01, β = 0.81: a step leaves 0.9; steps to a millionth: 158");
            lab.press(ENTER).watch();
            assertThat(lab.picture()).contains("The rolling ball").doesNotContain("steps to a millionth");
        }
        try (LabLearner lab = LabLearner.at("tuned-momentum")
                .press(SPACE)
                .type("10")
                .press(ENTER)
                .watch()
                .press(TAB, Key.of(Code.PAGE_UP), Key.of(Code.PAGE_UP), Key.of('w'))) {
            String tuned = "η = 0.0331, β = 0.669: a step leaves 0.818; steps to a millionth: 93";
            assertThat(lab.picture()).contains(tuned, "The best: " + tuned);
        }
    }

    @Test
    void mapOfRatesHasWholeWordsOnASmallScreen() {
        try (LabLearner lab = RUN.apply(LabLearner.at("ball", Language.ES, new Size(60, 18), CharacterSet.UNICODE))) {
            String map = lab.press(Key.of('w'), UP, UP, RIGHT).picture();
            assertThat(map)
                    .contains(
                            "× la mejor  ● aquí  ! no se acerca  lento ▓▒░=-:· rápido",
                            "pasos a una\n millonésima: 1064");
            assertThat(map.lines().filter(row -> row.matches("(?: *[01],?\\d*┤| +│).*")))
                    .hasSize(8);
        }
    }

    /** Tests that a turned knob shows the former picture until the new one is there, and none without runs between. */
    @Test
    void turnedKnobGoesFromOnePictureToTheNext() {
        List<String> charts = new ArrayList<>();
        try (LabLearner lab = RUN.apply(LabLearner.at("ball"))) {
            String former = chart(lab.frame());
            lab.before(frame -> charts.add(chart(frame))).press(RIGHT);
            charts.add(chart(lab.frame()));
            lab.watch();
            assertThat(chart(lab.frame())).isNotEqualTo(former);
            assertThat(charts)
                    .hasSizeGreaterThan(2)
                    .allMatch(shown -> Set.of(former, chart(lab.frame())).contains(shown));
        }
    }

    /** Returns the chart of a lab of 80 × 24 cells, without the controls beside it. */
    private static String chart(Frame frame) {
        return frame.toString()
                .lines()
                .skip(2)
                .limit(12)
                .map(line -> line.substring(0, Math.min(50, line.length())))
                .collect(Collectors.joining("\n"));
    }

    /** Tests that the author's value is a stop at any place on the scale. */
    @Test
    void knobStopsAtTheAuthorsValue() {
        try (LabLearner lab = LabLearner.at("ball").press(TAB, DOWN)) {
            assertThat(lab.press(RIGHT).picture()).contains("β       0.9");
            assertThat(lab.press(LEFT).picture()).contains("β       0.81");
            assertThat(lab.press(LEFT).picture()).contains("β       0.8\n");
            assertThat(lab.press(RIGHT).picture()).contains("β       0.81");
        }
    }

    @Test
    void optimizerSwitchedOffStaysSelected() {
        try (LabLearner lab = LabLearner.at("ball").press(TAB)) {
            assertThat(lab.press(Key.of('o')).picture()).contains("Knobs of β 0.81", "Off:");
            assertThat(lab.press(Key.of('o')).picture())
                    .contains("Knobs of β 0.81")
                    .doesNotContain("Off:");
        }
    }

    @Test
    void typedValueReplacesAVerdictOnASmallScreen() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, RIGHT, ENTER).watch()) {
            assertThat(lab.resize(new Size(60, 18)).type("0.5").picture()).contains("0.5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ball", "saddle", "rotation", "notebook", "lr-finder"})
    void knobIsVisibleOnTheSmallestScreen(String experiment) {
        try (LabLearner lab = LabLearner.at(experiment).resize(new Size(60, 18))) {
            assertThat(lab.picture()).contains("Knobs of ", "▸ ");
            assertThat(lab.type("0.5").picture()).contains("0.5");
        }
    }

    @Test
    void resetSwitchesOptimizersOnDespiteALaterTurn() {
        try (LabLearner lab = LabLearner.at("ball").press(Key.of('o'), RIGHT).slowly()) {
            assertThat(lab.press(Key.of('R'), RIGHT).tellAll().picture()).doesNotContain("Off:");
        }
    }

    @Test
    void endAndHomeSelectTheLastAndTheFirstOption() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE)) {
            assertThat(lab.press(Code.END).picture()).contains("▸ 5  I don’t know");
            assertThat(lab.press(Code.HOME).picture()).contains("▸ 1  β");
        }
    }

    @Test
    void missingStepOrTurnIsReported() {
        try (LabLearner lab = LabLearner.at("ball")) {
            RUN.apply(lab).press(Key.of('i')).type("9999").press(ENTER);
            assertThat(lab.picture()).contains("step 2000 of 2000", "Its last step is 2000.");
            assertThat(lab.press(DOWN).picture()).contains("There is no other turn that way.");
        }
    }

    /** Tests that a sweep begins at the values of the lab, and continues after a pause with the results that it has. */
    @Test
    void sweepPausesAndContinues() {
        try (LabLearner lab = LabLearner.at("ball").onASlowMachine()) {
            RUN.apply(lab).press(TAB, Key.of('w'), Key.of('w'));
            assertThat(lab.picture()).contains("β 0.81, η 0.01");
            lab.watch(3).press(ESCAPE);
            String paused = lab.picture();
            assertThat(paused).contains("paused: Space resumes");
            assertThat(lab.watch().picture()).isEqualTo(paused);
            assertThat(lab.press(SPACE).watch().picture()).contains("100%");
            assertThat(lab.press(SPACE).picture()).contains("100%", "Enter opens a cell");
        }
        try (LabLearner lab = LabLearner.at("learning-rate")) {
            RUN.apply(lab).press(Key.of('4'), ENTER, TAB, TAB, Key.of('w'));
            assertThat(lab.picture()).contains("η 0.3:");
        }
    }

    /** Tests that Ctrl-C pauses the sweep at once. Escape would close the notice first. */
    @Test
    void sweepCanBePausedWhileANoticeIsShown() {
        try (LabLearner lab = LabLearner.at("ball").onASlowMachine()) {
            RUN.apply(lab)
                    .press(Key.of('w'), Key.of('w'))
                    .watch(2)
                    .hear(new Message.Failed(LocalizedMessage.of(MessageKey.LAB_OVER)));
            assertThat(lab.press(Key.ctrl('c')).picture()).contains("paused: Space resumes");
        }
    }

    @Test
    void predictionIsAskedBeforeTheFirstRunAndOnlyOnce() {
        try (LabLearner lab = LabLearner.at("ball")) {
            assertThat(lab.press(SPACE).picture()).contains("Four balls");
            assertThat(lab.press(ESCAPE).picture()).contains("step 0 of 2000");
            assertThat(lab.press(Key.of('s')).picture()).contains("Four balls");
            lab.press(ENTER).watch();
            assertThat(lab.picture()).contains("finished");
            assertThat(lab.press(Key.of('r')).watch(1).picture()).contains("running");
        }
    }

    @Test
    void stepKeyMakesOneStep() {
        try (LabLearner lab = LabLearner.at("ball")) {
            RUN.apply(lab).press(Key.of('r'));
            lab.press(SPACE).watch();
            assertThat(lab.picture()).contains("step 0 of 2000").contains("ready");
            lab.press(Key.of('s'), Key.of('s'));
            assertThat(lab.picture()).contains("step 2 of 2000").contains("paused");
        }
    }

    @Test
    void inspectionFindsTheFirstOvershootAfterAKnobChange() {
        try (LabLearner lab = LabLearner.at("ball")) {
            RUN.apply(lab).press(DOWN).type(".99").press(ENTER).watch();
            lab.press(Key.of('i'), Key.of(Code.HOME), DOWN);
            assertThat(lab.picture()).contains("−0.855");
        }
    }

    @Test
    void typedStepIsInspectedAndEscapeDiscardsItFirst() {
        try (LabLearner lab = LabLearner.at("ball")) {
            RUN.apply(lab).press(Key.of('i')).type("1354");
            assertThat(lab.picture()).contains("Go to step 1354");
            assertThat(lab.press(ENTER).picture()).contains("step 1354 of 2000");
            assertThat(lab.type("7").press(ESCAPE).picture()).contains("step 1354 of 2000");
            assertThat(lab.press(ESCAPE).picture()).contains("Lab —");
        }
    }

    @Test
    void inspectionKeepsItsRunInTheNextHeat() {
        try (LabLearner lab = LabLearner.at("rotation").press(SPACE, UP, ENTER)) {
            lab.watch(2).slowly().watch(1000).press(Key.of('i'));
            String head = lab.picture().lines().toList().get(2);
            assertThat(lab.tellAll().picture().lines().toList().get(2)).isEqualTo(head);
        }
    }

    @Test
    void predictionIsAskedUnderItsOwnValuesAfterAnyChange() {
        for (Key before : List.of(RIGHT, Key.of('o'))) {
            for (Key run : List.of(SPACE, Key.of('s'), Key.of('r'), Key.of('w'), Key.of('p'))) {
                try (LabLearner lab = LabLearner.at("ball")) {
                    assertThat(lab.press(before, run).picture()).contains("Four balls", "its own values");
                    lab.press(UP, ENTER).watch();
                    assertThat(lab.picture())
                            .contains("It was: β = 0.81", "η       0.01")
                            .doesNotContain("Off:");
                    assertThat(lab.kept())
                            .allMatch(newAttempt -> newAttempt.settings().isEmpty());
                }
            }
        }
    }

    @Test
    void predictionIsJudgedOnlyUnderItsOwnValues() {
        for (Key change : List.of(RIGHT, Key.of('o'))) {
            try (LabLearner lab = LabLearner.at("ball")) {
                lab.press(SPACE, ENTER).watch(3).press(change).watch();
                assertThat(lab.picture()).contains("finished", "It is judged with its");
                assertThat(lab.kept()).hasSize(1);
                assertThat(lab.press(Key.of('R')).watch().picture()).contains("Your bet");
                assertThat(lab.kept()).hasSize(2);
            }
        }
    }

    @Test
    void predictionIsRecordedAtOnceAndFixedUntilJudged() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, RIGHT, ENTER)) {
            assertThat(lab.kept()).hasSize(1);
            assertThat(lab.kept().get(0).grade()).isEqualTo(Attempt.Grade.PENDING);
            assertThat(lab.watch(3).press(Key.of('p')).picture()).contains("Your prediction is in");
            lab.watch();
            assertThat(lab.kept()).hasSize(2);
            assertThat(lab.kept().get(1).answer()).isEqualTo(lab.kept().get(0).answer());
            assertThat(lab.kept().get(1).grade()).isEqualTo(Attempt.Grade.WRONG);
        }
    }

    @Test
    void remainingTimeFollowsFromThePace() {
        try (LabLearner lab = LabLearner.at("rotation").press(SPACE, UP, ENTER)) {
            assertThat(lab.watch(2).picture()).contains("running\n").containsPattern("done, 1[12] s left");
            assertThat(lab.press(Key.of('-'), Key.of('-'), Key.of('-')).watch(1).picture())
                    .contains("running ×1/8")
                    .containsPattern("done, 9\\d s left");
            assertThat(lab.press(Key.of('e')).watch().picture()).contains("finished");
        }
    }

    @Test
    void stepAfterTheEndIsRefusedWithANotice() {
        try (LabLearner lab = LabLearner.at("ball")) {
            assertThat(RUN.apply(lab).press(Key.of('s')).picture()).contains("Finished");
        }
    }

    @Test
    void negativeNumberCanBeTypedAfterTheEqualsKey() {
        try (LabLearner lab = LabLearner.at("valley").press(DOWN, DOWN, Key.of('='))) {
            assertThat(lab.type("-15").press(ENTER).picture()).contains("turn °  −15");
        }
    }

    @Test
    void scaleAppliesToItsViewOnly() {
        try (LabLearner lab = LabLearner.at("ball")) {
            RUN.apply(lab).press(Key.of('v'));
            String path = lab.picture();
            while (!lab.picture().contains("view: loss")) {
                lab.press(Key.of('v'));
            }
            lab.press(Key.of('l'));
            while (!lab.picture().contains(view(path))) {
                lab.press(Key.of('v'));
            }
            assertThat(lab.picture()).isEqualTo(path);
        }
    }

    private static String view(String frame) {
        return frame.lines()
                .filter(line -> line.contains("view: "))
                .map(line -> line.substring(line.indexOf("view: ")).strip())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void optimizersAreSwitchedOffAndOnExceptTheLast() {
        try (LabLearner lab = LabLearner.at("same-start")) {
            assertThat(lab.press(Key.of('o')).picture()).contains("Off: ▸ SGD");
            assertThat(lab.press(TAB, Key.of('o')).picture()).contains("At least one optimizer");
            assertThat(lab.press(TAB, Key.of('o')).picture()).doesNotContain("Off:");
        }
    }

    /** Draws each step from the first to beyond the one at which the run overflows, while other runs go on. */
    @Test
    void divergingRunIsDrawnAtEveryStep() {
        try (LabLearner lab = LabLearner.at("valley")) {
            RUN.apply(lab).press(DOWN).type("0.03").press(ENTER).press(Key.of('v'));
            for (int step = 0; step < 120; step++) {
                assertThat(lab.press(Key.of('s')).picture()).contains("view: loss");
            }
            assertThat(lab.picture()).contains("diverged at 105", "diverged at 62");
        }
    }

    /** Labels may be longer in the characters of a raster; the drawing then has room for them. */
    @Test
    void labelsOfADrawingAreSpelledForItsRaster() {
        Key nextRaster = Key.of('d');
        Size size = new Size(120, 40);
        try (LabLearner unicode = LabLearner.at("ball", Language.EN, size, CharacterSet.UNICODE);
                LabLearner ascii = LabLearner.at("ball", Language.EN, size, CharacterSet.ASCII)) {
            unicode.press(nextRaster, nextRaster, Key.of('f')).resize(new Size(90, 40));
            ascii.press(Key.of('f')).resize(new Size(90, 40));
            assertThat(row(unicode, "S start")).isEqualTo(row(ascii, "S start")).contains("x beta 0.81  + beta 0.9 ");
            RUN.apply(unicode.resize(size).press(ESCAPE)).press(Key.of('i'));
            RUN.apply(ascii.resize(size).press(ESCAPE)).press(Key.of('i'));
            assertThat(row(unicode, " o beta 0 ")).isEqualTo(row(ascii, " o beta 0 "));
            unicode.press(ESCAPE).press(Key.of('w'), Key.of('w'));
            ascii.press(ESCAPE).press(Key.of('w'), Key.of('w'));
            assertThat(row(unicode, "[")).isEqualTo(row(ascii, "[")).contains("[-]");
        }
    }

    /** Returns the first row that contains a text, cut off at the maximum width of a drawing, 80 columns. */
    private static String row(LabLearner lab, String part) {
        return lab.picture()
                .lines()
                .filter(row -> row.contains(part))
                .map(row -> row.substring(0, Math.min(80, row.length())))
                .findFirst()
                .orElse("");
    }

    @Test
    void resizeDuringARunKeepsTheRun() {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(SPACE, ENTER).watch(5);
            String before = lab.picture();
            lab.resize(new Size(120, 40));
            assertThat(lab.frame().size()).isEqualTo(new Size(120, 40));
            assertThat(lab.resize(new Size(30, 8)).picture()).doesNotContain("Lab");
            assertThat(lab.resize(new Size(80, 24)).picture()).isEqualTo(before);
            assertThat(lab.watch().picture()).contains("finished");
        }
    }

    @Test
    void everyFrameOfEveryExperimentFits() {
        List<String> ids = new ArrayList<>();
        SharedLibrary.of(TestCourse.ABRIDGED).list().experiments().forEach(each -> ids.add(each.id()));
        for (String id : ids) {
            try (LabLearner lab = LabLearner.at(id)) {
                for (int view = 0; view < 7; view++) {
                    for (Size size : List.of(new Size(60, 18), new Size(80, 24), new Size(160, 50))) {
                        lab.resize(size);
                        assertThat(lab.frame().rows()).as(id).allMatch(row -> row.width() == size.columns());
                    }
                    lab.press(Key.of('v'));
                }
            }
        }
    }
}

package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.PredictionInput;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.AppState;
import descenso.classroom.ClassroomTask;
import descenso.classroom.Tally;
import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.quiz.Answer;
import descenso.testing.GoldenFile;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TallySectionsTest {

    /** Width of a usual text, and of the narrowest, in cells. */
    private static final int WIDTH = 76;

    private static final int NARROW = 56;

    private static AppState state(TestCourse course, Language language) {
        return ScriptedLearner.at(course, 1, language, new Size(80, 24), CharacterSet.UNICODE)
                .state();
    }

    private static Path file(Object name) {
        return GoldenFile.BOARD.resolve("tally-" + name + ".txt");
    }

    private static String drawn(List<Section> sections, int width, AppState state) {
        return new GridRenderer(state.texts(), width)
                .lines(sections).stream().map(Line::toString).collect(Collectors.joining("\n"));
    }

    private static String told(List<Section> sections, AppState state) {
        return String.join("\n", new ParagraphRenderer(state.texts()).paragraphs(sections));
    }

    static Stream<String> questions() {
        return VoteFixture.QUESTIONS.stream();
    }

    static Stream<String> predictions() {
        return VoteFixture.PREDICTIONS.stream();
    }

    private static PredictionInput prediction(String experiment) {
        return PredictionInput.of(
                experiment,
                TestCourse.ABRIDGED.experiment(experiment).prediction().orElseThrow());
    }

    /** Tests that the next lines of an option stand behind its number, not below it. */
    @Test
    void longOptionHasAHangingIndent() {
        AppState state = state(TestCourse.QUESTIONS, Language.EN);
        ClassroomTask task = VoteFixture.question("choice", false);
        List<Section> options = TallySections.of(VoteFixture.session("choice", Language.EN), task, state)
                .options();
        assertThat(drawn(options, 10, state)).startsWith("1. the\n   large\n   one\n2. ");
    }

    /** Shows each picture before and after its grades, then with another vote; in both languages and as sentences. */
    @ParameterizedTest
    @MethodSource("questions")
    void pictureOfAQuestionEqualsTheGoldenFile(String id) {
        ClassroomTask task = VoteFixture.question(id, false);
        Tally before = Tally.of(VoteFixture.votes(task, 23, 0));
        Tally after = Tally.of(VoteFixture.votes(task, 20, 3));
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            AppState state = state(TestCourse.QUESTIONS, language);
            TallySections picture = TallySections.of(VoteFixture.session(id, language), task, state);
            all.add(drawn(picture.options(), WIDTH, state));
            all.add(drawn(picture.sections(before.ungraded()), WIDTH, state));
            all.add(drawn(picture.sections(before), NARROW, state));
            all.add(drawn(picture.sections(before, after), WIDTH, state));
            all.add(told(picture.sections(before), state));
            all.add(told(picture.sections(before, after), state));
        }
        GoldenFile.compare(file(id), String.join("\n\n", all) + "\n");
    }

    @ParameterizedTest
    @MethodSource("predictions")
    void pictureOfAPredictionEqualsTheGoldenFile(String id) {
        Tally tally = Tally.of(VoteFixture.predictions(id, 23));
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            AppState state = state(TestCourse.ABRIDGED, language);
            TallySections picture = TallySections.of(prediction(id), state);
            all.add(drawn(picture.options(), WIDTH, state));
            all.add(drawn(picture.sections(tally), WIDTH, state));
            all.add(drawn(picture.sections(tally, tally), NARROW, state));
            all.add(told(picture.sections(tally), state));
        }
        GoldenFile.compare(file(id), String.join("\n\n", all) + "\n");
    }

    /** Shows how sure the learners were: before the grades, with them, and in two votes. */
    @Test
    void pictureWithConfidenceEqualsTheGoldenFile() {
        ClassroomTask task = VoteFixture.question("choice", false);
        Tally before = Tally.of(VoteFixture.sure(VoteFixture.votes(task, 23, 0)));
        Tally after = Tally.of(VoteFixture.sure(VoteFixture.votes(task, 20, 3)));
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            AppState state = state(TestCourse.QUESTIONS, language);
            TallySections picture = TallySections.of(VoteFixture.session("choice", language), task, state);
            all.add(drawn(picture.sections(before.ungraded()), WIDTH, state));
            all.add(drawn(picture.sections(before), NARROW, state));
            all.add(drawn(picture.sections(before, after), WIDTH, state));
            all.add(told(picture.sections(before.ungraded()), state));
            all.add(told(picture.sections(before, after), state));
        }
        GoldenFile.compare(file("sure"), String.join("\n\n", all) + "\n");
    }

    /** Tests that what is second on the dashboard is second on the screens of the learners. */
    @Test
    void optionsOfAPredictionAreInTheOrderOfTheLearners() {
        AppState state = state(TestCourse.ABRIDGED, Language.EN);
        for (String experiment : TestCourse.ABRIDGED.course().experiments()) {
            TestCourse.ABRIDGED.experiment(experiment).prediction().ifPresent(question -> {
                PredictionInput input = PredictionInput.of(experiment, question);
                String options = drawn(TallySections.of(input, state).options(), WIDTH, state);
                assertThat(drawn(input.rows(state.texts()), WIDTH + 2, state).replaceAll("(?m)^[▸ ] (\\d  )?", ""))
                        .as(experiment)
                        .startsWith(options);
            });
        }
    }

    /** Tests that options that each learner has in another order have no numbers, which would be those of none. */
    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void optionsHaveTheNumbersOfAllLearners(boolean isEach, boolean hasNumbers) {
        AppState state = state(TestCourse.QUESTIONS, Language.EN);
        TallySections picture = TallySections.of(
                VoteFixture.session("choice", Language.EN), VoteFixture.question("choice", isEach), state);
        assertThat(drawn(picture.options(), WIDTH, state).startsWith("1. ")).isEqualTo(hasNumbers);
    }

    /** Tests that a bet that a run has judged marks all equal bets, and that the share is said once all are judged. */
    @Test
    void judgedBetMarksAllEqualBets() {
        AppState state = state(TestCourse.ABRIDGED, Language.ES);
        List<Attempt> votes = new ArrayList<>(VoteFixture.predictions("learning-rate", 9));
        TallySections picture = TallySections.of(prediction("learning-rate"), state);
        votes.set(0, votes.get(0).graded(Attempt.Grade.WRONG));
        assertThat(drawn(picture.sections(Tally.of(votes)), WIDTH, state))
                .contains("✗")
                .doesNotContain("✓", "Bien:");
        votes.replaceAll(vote -> vote.graded(
                vote.answer().isEmpty()
                        ? Attempt.Grade.UNKNOWN
                        : vote.answer().equals(votes.get(0).answer()) ? Attempt.Grade.WRONG : Attempt.Grade.RIGHT));
        assertThat(drawn(picture.sections(Tally.of(votes)), WIDTH, state)).contains("✗", "✓", "Bien:");
    }

    /** Tests that the picture of other numbers for each learner has mistakes, but no number and no axis. */
    @Test
    void numbersOfEachLearnerAreNotCompared() {
        ClassroomTask task = VoteFixture.question("number", true);
        AppState state = state(TestCourse.QUESTIONS, Language.ES);
        TallySections picture = TallySections.of(VoteFixture.session("number", Language.ES), task, state);
        Tally tally = Tally.of(VoteFixture.votes(task, 14, 0));
        assertThat(told(picture.sections(tally.ungraded()), state)).startsWith("Cada estudiante tiene otros números");
        assertThat(told(picture.sections(tally), state))
                .contains("4 de 14: el número correcto. Bien.", "2 de 14: el signo contrario. No era.")
                .doesNotContain(",");
    }

    /** Tests that a measured prediction marks right and wrong answers, and that no answer has a mark before. */
    @Test
    void measuredPredictionIsMarked() {
        AppState state = state(TestCourse.ABRIDGED, Language.ES);
        String number = marked("saddle", Map.of("more", 72.5), state);
        assertThat(number).contains("✓ 72,5 pasos", "✗ 10 pasos", "▲");
        String choice = marked("learning-rate", Map.of("slow", 0.001, "fast", 0.1), state);
        assertThat(choice).contains("✓ Con 0,01", "✗ Con 0,19").doesNotContain("▲");
        for (String experiment : List.of("saddle", "learning-rate")) {
            assertThat(marked(experiment, Map.of(), state)).doesNotContain("✓", "✗", "▲");
        }
    }

    private static String marked(String experiment, Map<String, Double> measured, AppState state) {
        Tally tally = Tally.of(VoteFixture.predictions(experiment, 9));
        return drawn(TallySections.of(prediction(experiment), measured, state).sections(tally), WIDTH, state);
    }

    /** Tests that a misconception behind several options is drawn once, with all who hold it, and told at each. */
    @Test
    void misconceptionOfSeveralOptionsIsDrawnOnce() {
        AppState state = state(TestCourse.ABRIDGED, Language.ES);
        QuestionSession session =
                QuestionSession.of(BoardTask.question("momentum-forms", state).orElseThrow(), 1, 0);
        Exercise exercise = session.exercise();
        List<Attempt> votes = new ArrayList<>();
        for (int option : List.of(0, 1, 2, 3, 0, 1)) {
            Answer answer = Answer.option(option);
            votes.add(session.attempt(
                            answer,
                            exercise.written(answer),
                            exercise.question().grade(answer, Map.of()))
                    .at(ScriptedLearner.NOON));
        }
        TallySections picture = TallySections.of(session, VoteFixture.question("momentum-forms", false), state);
        String believed = "Todas las formas del momentum admiten los mismos ajustes";
        String drawn = drawn(picture.sections(Tally.of(votes)), WIDTH, state);
        assertThat(drawn.replaceAll("\\s+", " "))
                .containsOnlyOnce(believed)
                .contains(" 5 → Error que hay detrás: «" + believed + "»");
        assertThat(told(picture.sections(Tally.of(votes)), state).split(believed, -1))
                .hasSize(4);
    }

    /** Tests strips of numbers: few, equal, of several magnitudes, out of any range, and on the narrowest screen. */
    @Test
    void stripFitsAnyNumbersAndAnyWidth() {
        AppState state = state(TestCourse.QUESTIONS, Language.EN);
        List<List<Double>> all = List.of(
                List.of(1.0),
                List.of(2.0, 2.0, 2.0),
                List.of(0.001, 0.1, 10.0, 10.0),
                List.of(-5.0, 0.0, 5.0),
                List.of(-Double.MAX_VALUE, 1.0, Double.MAX_VALUE));
        for (List<Double> values : all) {
            for (OptionalDouble right : List.of(OptionalDouble.empty(), OptionalDouble.of(1))) {
                for (int width : new int[] {1, 9, WIDTH}) {
                    assertThat(new NumberStrip(values, right, state.texts()).lines(width))
                            .filteredOn(line -> !line.toString().startsWith("●"))
                            .isNotEmpty()
                            .allMatch(line -> line.width() <= width);
                }
            }
        }
        String wide = drawn(List.of(new NumberStrip(all.get(2), OptionalDouble.of(0.1), state.texts())), WIDTH, state);
        assertThat(wide).contains("log scale", "▲", "0.001", "10");
    }

    /** Tests that a number of two readings is not drawn as its correct one before the grade is shown. */
    @Test
    void ambiguousNumberDoesNotTellItsCorrectReading() {
        ClassroomTask task = VoteFixture.question("number", false);
        AppState state = state(TestCourse.QUESTIONS, Language.ES);
        QuestionSession session = VoteFixture.session("number", Language.ES);
        Exercise exercise = session.exercise();
        double right = exercise.question().number(session.values()).orElseThrow();
        Answer answer = new Answer.Amount(right);
        Attempt attempt = session.attempt(
                        answer, "2,3*log(2,718281828)", exercise.question().grade(answer, session.values()))
                .at(ScriptedLearner.NOON);
        Tally tally = Tally.of(List.of(attempt));
        TallySections picture = TallySections.of(session, task, state);
        assertThat(right).isEqualTo(2.3);
        assertThat(told(picture.sections(tally.ungraded()), state))
                .contains("0,99")
                .doesNotContain("2,3");
        assertThat(drawn(picture.sections(tally.ungraded()), WIDTH, state)).doesNotContain("2,3");
        assertThat(told(picture.sections(tally), state)).contains("1 de 1: 2,3. Bien.");
    }

    @Test
    void noVoteAndFewVotesAreSaid() {
        AppState state = state(TestCourse.QUESTIONS, Language.EN);
        TallySections picture = TallySections.of(
                VoteFixture.session("choice", Language.EN), VoteFixture.question("choice", false), state);
        assertThat(told(picture.sections(Tally.of(List.of())), state)).isEqualTo("No one has answered.");
        assertThat(told(List.of(TallySections.tooFew(3, state.texts())), state))
                .isEqualTo("Answers: 3. With fewer than 5, the picture could give someone away.");
        assertThat(told(List.of(TallySections.tooFew(104, state.texts())), state))
                .isEqualTo("Answers: 104. With fewer than 5 from the class, the picture could give someone away.");
    }

    /** Tests that an answer to a question that has changed since is drawn all the same. */
    @Test
    void answersToAChangedQuestionAreShown() {
        AppState state = state(TestCourse.QUESTIONS, Language.ES);
        for (String id : VoteFixture.QUESTIONS) {
            ClassroomTask task = VoteFixture.question(id, false);
            Attempt old = VoteFixture.votes(task, 1, 0).get(0);
            Tally tally = Tally.of(List.of(new Attempt(
                    old.version(),
                    old.time(),
                    old.kind(),
                    old.subject(),
                    old.item(),
                    old.changes(),
                    "true,gone,\u0007,x",
                    Attempt.Grade.WRONG,
                    Map.of(),
                    new Attempt.AttemptEffort(1, 0, List.of("gone")))));
            TallySections picture = TallySections.of(VoteFixture.session(id, Language.ES), task, state);
            assertThat(drawn(picture.sections(tally), 1, state)).isNotEmpty();
            assertThat(told(picture.sections(tally, tally.ungraded()), state)).isNotEmpty();
        }
    }
}

package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.app.screen.Command;
import descenso.app.screen.Report;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectorScreenTest {

    private static final List<Size> SIZES = List.of(new Size(80, 24), new Size(120, 40));

    private static final ClassroomTask CHOICE = VoteFixture.question("choice", false);
    private static final ClassroomTask NUMBER = VoteFixture.question("number", false);
    private static final ClassroomTask OPEN = VoteFixture.question("open", false);
    private static final ClassroomTask BALL = VoteFixture.prediction("ball");

    private static BoardFixture asked(ClassroomTask task) {
        return BoardFixture.opened(23).asked(0, task);
    }

    private static BoardFixture voted(ClassroomTask task) {
        return asked(task).voted(VoteFixture.votes(task, 17, 0));
    }

    private static BoardFixture again(ClassroomTask task) {
        return voted(task).shown().again().voted(VoteFixture.votes(task, 20, 3));
    }

    private static BoardFixture predicted() {
        return asked(BALL).voted(VoteFixture.predictions("ball", 18));
    }

    /** Returns the states of the classroom by the name of their golden file. */
    private static Map<String, BoardFixture> all() {
        Map<String, BoardFixture> cases = new LinkedHashMap<>();
        cases.put("closed", BoardFixture.of(23));
        cases.put("lobby", BoardFixture.opened(23).busy());
        cases.put("lobby-guests", BoardFixture.opened(23).after(new GuestsInvited("K7MF3Q")));
        cases.put("lobby-timer", BoardFixture.opened(1).after(new TimerSet(305)));
        cases.put("open", asked(CHOICE));
        cases.put("open-limit", BoardFixture.opened(123).asked(90, CHOICE).voted(VoteFixture.votes(CHOICE, 101, 0)));
        cases.put("open-again", voted(CHOICE).shown().again());
        cases.put("open-text", voted(OPEN));
        cases.put("open-number", voted(NUMBER));
        for (String kind : List.of("several", "order", "match", "truth")) {
            cases.put("open-" + kind, asked(VoteFixture.question(kind, false)));
            cases.put("shown-" + kind, voted(VoteFixture.question(kind, false)).shown());
        }
        cases.put("each", asked(VoteFixture.question("number", true)));
        cases.put("locked", voted(CHOICE).locked());
        cases.put("shown", voted(CHOICE).shown());
        cases.put("shown-number", voted(NUMBER).shown());
        cases.put("shown-text", voted(OPEN).shown());
        cases.put("few-text", asked(OPEN).voted(VoteFixture.votes(OPEN, 3, 0)).shown());
        cases.put("few", asked(CHOICE).voted(VoteFixture.votes(CHOICE, 3, 0)).shown());
        cases.put(
                "few-forced",
                asked(CHOICE).voted(VoteFixture.votes(CHOICE, 3, 0)).shown().after(new Shown(true)));
        cases.put(
                "talking",
                voted(CHOICE)
                        .shown()
                        .after(new Talked(List.of(List.of(BoardFixture.NAME + 1, BoardFixture.NAME + 2))))
                        .after(new TimerSet(120)));
        cases.put("again-locked", again(CHOICE).locked());
        cases.put("again-shown", again(CHOICE).shown());
        cases.put(
                "again-few-before",
                asked(CHOICE)
                        .voted(VoteFixture.votes(CHOICE, 3, 0))
                        .shown()
                        .again()
                        .voted(VoteFixture.votes(CHOICE, 20, 3))
                        .shown());
        cases.put("again-revealed", again(CHOICE).revealed());
        cases.put("revealed", voted(NUMBER).revealed());
        cases.put("revealed-text", voted(OPEN).revealed());
        cases.put("prediction", predicted());
        cases.put("prediction-shown", predicted().shown());
        cases.put("prediction-run", predicted().locked().after(new Ran()));
        cases.put(
                "prediction-run-over",
                predicted()
                        .locked()
                        .after(new Ran())
                        .after(new Played(SharedLab.atStart("ball")
                                .at(SharedMoment.start().goingOn().ended()))));
        cases.put(
                "other-course",
                asked(new ClassroomTask(ClassroomTask.Kind.QUESTION, "graphs", "path", 1, false, false)));
        return cases;
    }

    private static BoardFixture state(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static Stream<String> names() {
        return all().keySet().stream();
    }

    private static ClassroomView view(Classroom classroom, int learners) {
        return ClassroomView.ofProjector(
                classroom,
                IntStream.range(0, learners)
                        .mapToObj(each -> BoardFixture.NAME + each)
                        .toList(),
                ScriptedLearner.NOON.plusMillis(15_500));
    }

    private static Tutor projector(BoardFixture chosen, Language language, Size size, CharacterSet characters) {
        boolean isPrediction = chosen.classroom()
                .asking()
                .filter(now -> now.task().equals(BALL))
                .isPresent();
        ScriptedLearner projector = ScriptedLearner.onProjector(
                isPrediction ? TestCourse.ABRIDGED : TestCourse.QUESTIONS, language, size, characters);
        projector.hear(new Message.ClassroomChanged(view(chosen.classroom(), chosen.learners())));
        return projector
                .hear(new Message.WorkerReport(new Report.Previewed(
                        "ball",
                        Optional.of(new Preview(
                                TestCourse.ABRIDGED.experiment("ball"), List.of(), Optional.empty(), Map.of())))))
                .tutor();
    }

    private static Path file(String name) {
        return GoldenFile.PROJECTOR.resolve(name + ".txt");
    }

    /** Shows each state at both sizes and in both languages. */
    @ParameterizedTest
    @MethodSource("names")
    void projectorEqualsTheGoldenFile(String name) {
        List<Frame> frames = new ArrayList<>();
        for (Size size : SIZES) {
            for (Language language : List.of(Language.ES, Language.EN)) {
                frames.add(projector(state(name), language, size, CharacterSet.UNICODE)
                        .view());
            }
        }
        frames.add(projector(state(name), Language.EN, SIZES.get(0), CharacterSet.ASCII)
                .view());
        GoldenFile.compare(file(name), GoldenFile.framed(frames));
    }

    @Test
    void everyGoldenFileBelongsToAState() {
        GoldenFile.checkFiles(
                GoldenFile.PROJECTOR,
                Stream.concat(names(), Stream.of("run", "place", "place-lab", "place-long"))
                        .map(ProjectorScreenTest::file));
    }

    @Test
    void fewTextsThatAreShownByForceAreReadAsMany() {
        BoardFixture forced = state("few-text").after(new Shown(true));
        assertThat(projector(forced, Language.ES, SIZES.get(0), CharacterSet.UNICODE)
                        .view())
                .isEqualTo(projector(state("shown-text"), Language.ES, SIZES.get(0), CharacterSet.UNICODE)
                        .view());
    }

    /** Tests that nothing on a projector names a learner, or tells before the reveal which answer is right. */
    @Test
    void noFrameNamesALearnerOrTellsTheRightAnswerTooEarly() {
        all().forEach((name, chosen) -> {
            for (Size size : List.of(SIZES.get(0), SIZES.get(1), new Size(120, 90))) {
                Tutor tutor = projector(chosen, Language.ES, size, CharacterSet.UNICODE);
                String text = tutor.view() + String.join("\n", tutor.plain().paragraphs());
                assertThat(text).as(name).doesNotContain(BoardFixture.NAME);
                if (!name.contains("revealed") && !name.contains("run")) {
                    assertThat(Stream.of("✓", "✗", "Acierta", "Bien:", "sin η", "signo", "se reconoce", "correcto")
                                    .filter(text::contains))
                            .as(name)
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void viewOfAProjectorHasNoNamesAtAll() {
        all().forEach((name, chosen) -> assertThat(
                        view(chosen.classroom(), chosen.learners()).toString())
                .doesNotContain(BoardFixture.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F4", "F5", "F1", "!", "?", "c", "a", "ESCAPE", "ENTER", "f", "N", "F3"})
    void keyOfAnotherScreenHasNoEffectOnAProjector(String key) {
        Tutor tutor = projector(state("lobby"), Language.ES, SIZES.get(0), CharacterSet.UNICODE);
        TutorUpdate pressed = tutor.update(new Message.Pressed(Key.named(key)));
        assertThat(pressed.tutor().screen()).isEqualTo(tutor.screen());
        assertThat(pressed.commands()).isEmpty();
    }

    @Test
    void keysOfAProjectorChangeTheColoursAndLeave() {
        Tutor tutor = projector(state("lobby"), Language.ES, SIZES.get(0), CharacterSet.UNICODE);
        TutorUpdate coloured = tutor.update(new Message.Pressed(Key.of('t')));
        assertThat(coloured.tutor().state().theme()).isNotEqualTo(tutor.state().theme());
        assertThat(tutor.update(new Message.Pressed(Key.of('q'))).commands()).containsExactly(new Command.Quit());
    }

    @Test
    void longTextScrolls() {
        Tutor tutor = projector(state("revealed"), Language.ES, new Size(60, 18), CharacterSet.UNICODE);
        Tutor down = tutor.update(new Message.Pressed(Key.of(Code.DOWN))).tutor();
        assertThat(down.view()).isNotEqualTo(tutor.view());
    }

    /** Shows the page of a leader, a task over it, and the page again. */
    @Test
    void placeOfTheClassIsShownWithoutBarsWhileNothingIsAsked() {
        List<Frame> frames = new ArrayList<>();
        for (Size size : SIZES) {
            for (Language language : List.of(Language.ES, Language.EN)) {
                ScriptedLearner wall =
                        ScriptedLearner.onProjector(TestCourse.QUESTIONS, language, size, CharacterSet.UNICODE);
                String page = TestCourse.QUESTIONS.course().pageIds().get(1);
                BoardFixture led = BoardFixture.opened(23)
                        .after(new Led("profe", Optional.of(SharedPlace.ofPage("optimizers", page))))
                        .after(new TimerSet(75));
                for (BoardFixture now :
                        List.of(led, led.asked(0, CHOICE), led.asked(0, CHOICE).after(new Released()))) {
                    wall.hear(new Message.ClassroomChanged(view(now.classroom(), now.learners())));
                    wall.press(Key.of(Code.ESCAPE));
                    frames.add(wall.frame());
                }
                assertThat(frames.get(frames.size() - 1)).isEqualTo(frames.get(frames.size() - 3));
            }
        }
        GoldenFile.compare(file("place"), GoldenFile.framed(frames));
    }

    /** Shows the lab of a leader at its start and at its end, beside the timer. */
    @Test
    void labOfTheClassIsShownWithoutBars() {
        List<Frame> frames = new ArrayList<>();
        SharedLab start = SharedLab.atStart("ball");
        SharedLab end = start.at(new SharedMoment(1, 0, 0, 1, false, true));
        for (Size size : SIZES) {
            for (Language language : List.of(Language.ES, Language.EN)) {
                try (LabLearner lab = LabLearner.onProjector(language, size)) {
                    String page = TestCourse.ABRIDGED.course().pageIds().get(1);
                    for (SharedLab shown : List.of(start, end)) {
                        log(
                                lab,
                                BoardFixture.opened(23)
                                        .after(new TimerSet(75))
                                        .after(new Led(
                                                "profe",
                                                Optional.of(SharedPlace.ofPage("optimizers", page)
                                                        .with(shown)))));
                        lab.watch();
                        frames.add(lab.frame());
                    }
                    log(lab, BoardFixture.opened(23));
                    assertThat(lab.races()).isZero();
                }
            }
        }
        GoldenFile.compare(file("place-lab"), GoldenFile.framed(frames));
    }

    /** Shows a page that is too long for the projector from the place of the leader on, which moves. */
    @Test
    void longPageOfTheClassScrollsWithTheLeader() {
        List<Frame> frames = new ArrayList<>();
        for (Size size : SIZES) {
            for (Language language : List.of(Language.ES, Language.EN)) {
                ScriptedLearner wall =
                        ScriptedLearner.onProjector(TestCourse.ABRIDGED, language, size, CharacterSet.UNICODE);
                String page = TestCourse.ABRIDGED.course().pageIds().get(1);
                for (int block : List.of(0, 2)) {
                    SharedPlace place = new SharedPlace("optimizers", page, block, 0, "", Optional.empty());
                    BoardFixture led =
                            BoardFixture.opened(23).after(new TimerSet(75)).after(new Led("profe", Optional.of(place)));
                    wall.hear(new Message.ClassroomChanged(view(led.classroom(), led.learners())));
                    frames.add(wall.frame());
                }
            }
        }
        assertThat(frames).doesNotHaveDuplicates();
        GoldenFile.compare(file("place-long"), GoldenFile.framed(frames));
    }

    /** Tests that no notice is on a projector, not even one that a key would close. */
    @Test
    void projectorShowsNoNotice() {
        ScriptedLearner wall =
                ScriptedLearner.onProjector(TestCourse.QUESTIONS, Language.ES, SIZES.get(0), CharacterSet.UNICODE);
        String page = TestCourse.QUESTIONS.course().pageIds().get(1);
        BoardFixture led =
                BoardFixture.opened(23).after(new Led("profe", Optional.of(SharedPlace.ofPage("optimizers", page))));
        wall.hear(new Message.ClassroomChanged(view(led.classroom(), led.learners())));
        Frame before = wall.frame();
        wall.hear(new Message.Failed(LocalizedMessage.of(MessageKey.CLI_OUT_OF_MEMORY)));
        assertThat(wall.frame()).isEqualTo(before);
    }

    private static void log(LabLearner lab, BoardFixture now) {
        lab.hear(new Message.ClassroomChanged(view(now.classroom(), now.learners())));
    }

    /** Tests that the lab stays until its task ends, whatever its experiment asks a learner at the end, and is left. */
    @ParameterizedTest
    @ValueSource(strings = {"ball", "learning-rate", "bump", "saddle"})
    void labOfARunStaysUntilItsTaskEnds(String experiment) {
        try (LabLearner lab = LabLearner.onProjector(Language.ES, SIZES.get(0))) {
            ClassroomTask task = VoteFixture.prediction(experiment);
            BoardFixture run = asked(task)
                    .voted(VoteFixture.predictions(experiment, 18))
                    .locked()
                    .after(new Ran());
            log(lab, run);
            lab.watch();
            assertThat(((ProjectorScreen) lab.learner().tutor().screen()).lab()).isPresent();
            log(lab, run.after(new Released()));
            assertThat(((ProjectorScreen) lab.learner().tutor().screen()).lab()).isEmpty();
            assertThat(lab.races()).isZero();
        }
    }

    /** Tests that the end of the time is seen for some seconds, and not for the rest of the lesson. */
    @ParameterizedTest
    @CsvSource({"0, 1:30", "89, 0:01", "90, 0:00", "99, 0:00", "101, ''", "4000, ''"})
    void timeIsShownUntilSomeSecondsAfterItsEnd(long after, String shown) {
        ClassroomView view = ClassroomView.ofProjector(
                BoardFixture.opened(3).after(new TimerSet(90)).classroom(),
                List.of(),
                ScriptedLearner.NOON.plusSeconds(after));
        ScriptedLearner wall =
                ScriptedLearner.onProjector(TestCourse.QUESTIONS, Language.ES, new Size(60, 18), CharacterSet.UNICODE);
        wall.hear(new Message.ClassroomChanged(view));
        assertThat(wall.frame().toString().contains("tiempo")).isEqualTo(!shown.isEmpty());
        assertThat(view.projection().orElseThrow().timerSeconds().isPresent()).isEqualTo(!shown.isEmpty());
    }

    /** Shows the run of the experiment: at its start, at its end, the answers instead, and what follows it. */
    @Test
    void runIsPlayedWithoutBarsAndEndsWithItsTask() {
        List<Frame> frames = new ArrayList<>();
        for (Size size : SIZES) {
            for (Language language : List.of(Language.ES, Language.EN)) {
                try (LabLearner lab = LabLearner.onProjector(language, size)) {
                    log(lab, predicted().locked());
                    log(lab, predicted().locked().after(new Ran()));
                    assertThat(lab.learner().tutor().screen())
                            .isInstanceOfSatisfying(
                                    ProjectorScreen.class,
                                    screen -> assertThat(screen.lab()).containsInstanceOf(LabScreen.class));
                    lab.watch();
                    frames.add(lab.frame());
                    lab.press(Key.of(' '));
                    frames.add(lab.frame());
                    ClassroomEvent over = new Released();
                    log(lab, predicted().locked().after(new Ran()).after(over));
                    frames.add(lab.frame());
                    assertThat(lab.races()).isZero();
                }
            }
        }
        GoldenFile.compare(file("run"), GoldenFile.framed(frames));
        assertThat(frames.toString()).doesNotContain(BoardFixture.NAME);
    }
}

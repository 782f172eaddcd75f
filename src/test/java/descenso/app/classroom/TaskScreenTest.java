package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.Message;
import descenso.app.lab.LabScreen;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.FrameParts;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.widget.HelpBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what a learner sees and presses while the whole class is asked a question. */
class TaskScreenTest {

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key FINISH = Key.ctrl('d');

    /** Number of days after which the journal of {@link LabLearner} is later than {@link ScriptedLearner#NOON}. */
    private static final int AFTER_NOON = 30_000;

    private static final Size USUAL = new Size(80, 24);
    private static final Size SMALL = new Size(60, 18);

    private static ScriptedLearner reading(Language language, Size size) {
        return ScriptedLearner.at(TestCourse.QUESTIONS, 1, language, size, CharacterSet.UNICODE);
    }

    private static ClassroomLearner asked(String id) {
        return new ClassroomLearner(reading(Language.ES, USUAL)).ask(VoteFixture.question(id, false));
    }

    private static List<Attempt> votes(String id, int shift) {
        return VoteFixture.votes(VoteFixture.question(id, false), 23, shift);
    }

    static Stream<String> questions() {
        return VoteFixture.QUESTIONS.stream();
    }

    /** Enters an answer to a question and sends it. */
    private static ClassroomLearner answer(ClassroomLearner ana, String id) {
        return switch (id) {
            case "open" -> ana.type("El paso es largo").press(FINISH);
            case "choice" -> ana.press(Key.of('2'), ENTER);
            case "several" -> ana.press(Key.of('1'), ENTER);
            case "number" -> ana.type("0,5").press(ENTER);
            case "order" -> ana.press(Key.of(Code.RIGHT), ENTER);
            case "match" -> ana.type("12345").press(Key.of(Code.HOME), ENTER);
            default -> ana.press(Key.of('2'), ENTER, Key.of('1'), ENTER);
        };
    }

    private static Path file(String name, Language language, Size size) {
        return GoldenFile.VOTE.resolve(name + "-" + language.code() + "-" + size.columns() + ".txt");
    }

    /** Shows a question in each phase: asked, entered, sent, arrived, changed, locked, shown, talked over … */
    @ParameterizedTest
    @MethodSource("questions")
    void phasesOfAQuestionEqualTheGoldenFile(String id) {
        for (Size size : List.of(USUAL, SMALL)) {
            for (Language language : Language.values()) {
                ClassroomLearner ana = new ClassroomLearner(reading(language, size));
                List<Frame> frames = new ArrayList<>();
                ana.ask(VoteFixture.question(id, false));
                frames.add(ana.learner().frame());
                answer(ana, id);
                frames.add(ana.learner().frame());
                ana.deliver();
                frames.add(ana.learner().frame());
                ana.votes(votes(id, 0)).lock();
                frames.add(ana.learner().frame());
                ana.log(new ClassroomEvent.Shown(false));
                frames.add(ana.learner().frame());
                ana.log(new ClassroomEvent.Talked(List.of(List.of("ana", "bea"))));
                frames.add(ana.learner().frame());
                ana.log(new ClassroomEvent.AskedAgain());
                frames.add(ana.learner().frame());
                ana.press(id.equals("open") ? FINISH : ENTER, ENTER).deliver().show(votes(id, 3));
                ana.log(new ClassroomEvent.Revealed());
                frames.add(ana.learner().frame());
                GoldenFile.compare(file(id, language, size), GoldenFile.framed(frames));
            }
        }
    }

    /** A screen of a learner, with the keys that lead to it from a lesson. */
    private enum Place {
        LESSON,
        CONTENTS(Key.of('c')),
        SEARCH(Key.of('/'), Key.of('m')),
        HELP(Key.of('?')),
        PROGRESS(Key.of('P')),
        REVIEW(Key.of('v')),
        JUMP(Key.of('1')),
        QUESTION(Key.of('a'), Key.of('x'), Key.of('y'));

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
        private final List<Key> keys;

        Place(Key... keys) {
            this.keys = List.of(keys);
        }
    }

    /** Tests that a task comes over each screen, and leaves it as it was. */
    @ParameterizedTest
    @EnumSource(Place.class)
    void screenBelowATaskComesBackUnchanged(Place place) {
        ScriptedLearner learner = reading(Language.ES, USUAL);
        place.keys.forEach(learner::press);
        Screen before = learner.tutor().screen();
        ClassroomLearner ana = new ClassroomLearner(learner).ask(VoteFixture.question("open", false));
        assertThat(learner.tutor().screen()).isInstanceOf(TaskScreen.class);
        ana.type("borrador").press(Key.of(Code.F1)).log(new ClassroomEvent.Released());
        assertThat(learner.tutor().screen()).isEqualTo(before);
    }

    @Test
    void titleOfTheFirstStartComesBackToo() {
        ScriptedLearner learner = ScriptedLearner.atTitle(ScreenVariant.GOLDEN, true);
        Screen before = learner.tutor().screen();
        ClassroomLearner ana = new ClassroomLearner(learner).ask(VoteFixture.question("choice", false));
        assertThat(learner.tutor().screen()).isInstanceOf(TaskScreen.class);
        ana.log(new ClassroomEvent.Closed());
        assertThat(learner.tutor().screen()).isEqualTo(before);
    }

    /** Tests that no key leaves an open vote, or changes what the others of its kind do not change. */
    @ParameterizedTest
    @MethodSource("questions")
    void noKeyLeavesAVote(String id) {
        Stream<Key> keys = Stream.concat(
                IntStream.rangeClosed(' ', '~').mapToObj(Key::of),
                Stream.of(Code.values()).filter(code -> code != Code.CHARACTER).map(Key::of));
        keys.forEach(key -> {
            ClassroomLearner ana = asked(id);
            if (id.equals("open")) {
                ana.type("mi texto");
            }
            ana.press(key);
            Screen screen = ana.learner().tutor().screen();
            assertThat(TaskScreen.isVoting(screen)).as("%s", key).isTrue();
            if (id.equals("open") && !key.equals(Key.of(Code.BACKSPACE))) {
                assertThat(draft(ana)).as("%s", key).contains("mi").contains("text");
            }
        });
    }

    /** Tests that a vote that is locked takes no key, sends nothing and says why. */
    @ParameterizedTest
    @MethodSource("questions")
    void lockedVoteSendsNothing(String id) {
        ClassroomLearner ana = answer(asked(id), id).deliver().lock();
        int commands = ana.learner().commands().size();
        Optional<Ballot> before = ((TaskScreen) ana.learner().tutor().screen()).ballot();
        answer(ana, id);
        assertThat(ana.learner()
                        .commands()
                        .subList(commands, ana.learner().commands().size()))
                .noneMatch(Command.Vote.class::isInstance);
        assertThat(((TaskScreen) ana.learner().tutor().screen()).ballot()).isEqualTo(before);
        assertThat(ana.press(Key.of('x')).picture()).contains("Ahora no se aceptan respuestas.");
    }

    private static ClassroomLearner askedSure(Language language, Size size) {
        return new ClassroomLearner(reading(language, size))
                .ask(VoteFixture.question("choice", false).asking(true));
    }

    /** Shows the question how sure the answer is: asked, answered, changed, and the feedback to a sure mistake. */
    @Test
    void phasesOfAQuestionWithConfidenceEqualTheGoldenFile() {
        for (Size size : List.of(USUAL, SMALL)) {
            for (Language language : Language.values()) {
                ClassroomLearner ana = askedSure(language, size);
                List<Frame> frames = new ArrayList<>();
                ana.press(Key.of('1'), ENTER);
                frames.add(ana.learner().frame());
                ana.deliver().press(Key.of('1')).deliver().press(Key.of('3'));
                frames.add(ana.learner().frame());
                ana.deliver();
                frames.add(ana.learner().frame());
                ana.votes(VoteFixture.sure(votes("choice", 0))).lock().log(new ClassroomEvent.Shown(false));
                frames.add(ana.learner().frame());
                ana.log(new ClassroomEvent.Revealed());
                frames.add(ana.learner().frame());
                GoldenFile.compare(file("sure", language, size), GoldenFile.framed(frames));
            }
        }
    }

    /** Gives each kind of question and the keys that an answer needs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open | ^d",
                "choice | ENTER",
                "several | SPACE,ENTER",
                "number | ENTER",
                "order | RIGHT,ENTER",
                "match | RIGHT,ENTER",
                "truth | ENTER",
            })
    void footerNamesTheKeysThatAnAnswerNeeds(String id, String keys) {
        for (Size size : List.of(USUAL, SMALL)) {
            for (Language language : Language.values()) {
                ClassroomLearner ana = new ClassroomLearner(reading(language, size))
                        .ask(VoteFixture.question(id, false).asking(true));
                assertThat(footer(ana)).containsAll(named(ana, keys));
                assertThat(footer(answer(ana, id))).contains("1", "2", "3");
                assertThat(footer(ana.deliver())).contains("1", "2", "3");
            }
        }
    }

    /** Tests that an answer that is in says how it is changed while the keys' row has the digits of how sure it is. */
    @ParameterizedTest
    @MethodSource("questions")
    void answerThatIsInSaysHowItIsChanged(String id) {
        String way = List.of("open", "number").contains(id)
                ? "si la corriges, envíala otra vez."
                : "con las flechas e Intro la cambias.";
        for (Size size : List.of(USUAL, SMALL)) {
            ClassroomLearner ana = new ClassroomLearner(reading(Language.ES, size))
                    .ask(VoteFixture.question(id, false).asking(true));
            assertThat(answer(ana, id).deliver().picture().replaceAll("\\s+", " "))
                    .contains(way);
        }
    }

    @Test
    void footerNamesTheKeysThatABetNeeds() {
        for (Size size : List.of(USUAL, SMALL)) {
            for (Language language : Language.values()) {
                for (String id : VoteFixture.PREDICTIONS) {
                    try (LabLearner lab = inClass(language, size)) {
                        ClassroomLearner ana = new ClassroomLearner(lab.learner(), lab::hear)
                                .ask(VoteFixture.prediction(id).asking(true));
                        assertThat(footer(ana)).containsAll(named(ana, id.equals("ball") ? "RIGHT,ENTER" : "ENTER"));
                        ana.press(Key.of('1'), ENTER, ENTER).deliver();
                        assertThat(footer(ana)).as(id).contains("1", "2", "3");
                    }
                }
            }
        }
    }

    private static List<String> footer(ClassroomLearner ana) {
        return new FrameParts(ana.learner().frame())
                .hints().stream().map(HelpBar.Hint::key).toList();
    }

    private static List<String> named(ClassroomLearner ana, String keys) {
        return Stream.of(keys.split(",", -1))
                .map(key -> ana.learner().state().texts().say(Key.named(key)))
                .toList();
    }

    /** Tests that a digit says how sure an answer is until another key changes the answer, and that both are sent. */
    @Test
    void digitAfterAnAnswerSaysHowSureItIs() {
        ClassroomLearner ana = answer(askedSure(Language.ES, USUAL), "choice").deliver();
        Attempt answer = ana.mine();
        assertThat(answer.effort().confidence()).isEmpty();
        ana.press(Key.of('1')).deliver();
        assertThat(ana.mine().effort().confidence()).contains(Attempt.Confidence.GUESS);
        assertThat(ana.mine().answer()).isEqualTo(answer.answer());
        ana.press(Key.of('3'), ENTER).deliver();
        assertThat(ana.mine().effort().confidence()).contains(Attempt.Confidence.SURE);
        ana.press(Key.of(Code.HOME), Key.of('3'), Key.of('1'), ENTER).deliver();
        assertThat(ana.mine().effort().confidence()).isEmpty();
        assertThat(ana.mine().answer()).isNotEqualTo(answer.answer());
        ana.press(Key.of('2')).lock().press(Key.of('1')).deliver();
        assertThat(ana.mine().effort().confidence()).isEmpty();
    }

    /** Tests that the question how sure an answer is stays after keys that leave the answer as it was sent. */
    @Test
    void keyWithoutEffectLeavesTheQuestionHowSure() {
        ClassroomLearner ana = answer(askedSure(Language.ES, USUAL), "choice").deliver();
        String answer = ana.mine().answer();
        assertThat(ana.press(Key.of('x'), Key.of('z')).picture()).contains("¿Cómo de seguro");
        assertThat(ana.press(Key.of(Code.DOWN)).picture()).doesNotContain("¿Cómo de seguro");
        assertThat(ana.press(Key.of(Code.UP)).picture()).contains("¿Cómo de seguro");
        ana.press(Key.of('3')).deliver();
        assertThat(ana.mine().answer()).isEqualTo(answer);
        assertThat(ana.mine().effort().confidence()).contains(Attempt.Confidence.SURE);
    }

    /** Tests that how sure an answer is can still be said after a new login. */
    @Test
    void confidenceComesBackAfterADrop() {
        ClassroomLearner ana = answer(askedSure(Language.ES, USUAL), "choice")
                .press(Key.of('2'))
                .deliver();
        ScriptedLearner again = reading(Language.ES, USUAL);
        ClassroomLearner back = new ClassroomLearner(again).follow(ana.classroom());
        assertThat(((TaskScreen) again.tutor().screen()).delivery(again.state()))
                .isEqualTo(TaskScreen.Delivery.ARRIVED);
        assertThat(back.picture()).contains("Lo ves así:", "bastante seguro.");
        back.press(Key.of('3')).deliver();
        assertThat(back.mine().effort().confidence()).contains(Attempt.Confidence.SURE);
        back.press(Key.of(Code.HOME), ENTER).deliver();
        assertThat(dropped(back).picture()).contains("¿Cómo de seguro");
    }

    /** Tests that a key that was pressed as the task appeared does not vote, but the next one does. */
    @ParameterizedTest
    @MethodSource("questions")
    void firstKeyThatSendsOnlySaysToPressAgain(String id) {
        Key send = id.equals("open") ? FINISH : ENTER;
        ClassroomLearner ana = asked(id).press(send);
        assertThat(ana.learner().commands()).noneMatch(Command.Vote.class::isInstance);
        assertThat(ana.picture()).contains("pulsa la tecla otra vez");
        assertThat(dropped(ana).press(send).lock().picture()).doesNotContain("pulsa la tecla otra vez");
        ana.press(id.equals("number") ? Key.of('7') : Key.of(Code.END), send);
        assertThat(ana.learner().commands().stream().anyMatch(Command.Vote.class::isInstance))
                .isTrue();
    }

    /** Tests that a key for a text over the task does not vote when a new phase brings the task back. */
    @Test
    void keyForATextOverTheTaskDoesNotVote() {
        ClassroomLearner ana =
                answer(asked("choice"), "choice").deliver().lock().press(Key.of(Code.F1));
        int commands = ana.learner().commands().size();
        ana.log(new ClassroomEvent.AskedAgain()).press(ENTER);
        assertThat(ana.learner().commands()).hasSize(commands);
        assertThat(ana.press(ENTER).learner().commands()).hasSize(commands + 1);
    }

    /** Tests that an answer that the log has comes back after a new login, as it was sent. */
    @ParameterizedTest
    @MethodSource("questions")
    void sentAnswerComesBackAfterADrop(String id) {
        ClassroomLearner ana = answer(asked(id), id).deliver();
        ClassroomView view = ClassroomView.of(ana.classroom(), "ana");
        ScriptedLearner again = reading(Language.ES, USUAL).hear(new Message.ClassroomChanged(view));
        assertThat(((TaskScreen) again.tutor().screen()).delivery(again.state()))
                .isEqualTo(TaskScreen.Delivery.ARRIVED);
        assertThat(again.frame().toString()).contains("Tu respuesta ha llegado");
    }

    /** Returns a learner after a drop of the session, in the class as it is then. */
    private static ClassroomLearner dropped(ClassroomLearner ana) {
        ScriptedLearner again = ScriptedLearner.after(ana.learner(), reading(Language.ES, USUAL));
        return new ClassroomLearner(again).follow(ana.classroom());
    }

    private static Ballot ballot(ClassroomLearner ana) {
        return ((TaskScreen) ana.learner().tutor().screen()).ballot().orElseThrow();
    }

    /** Tests that any answer that was not sent, complete or not, comes back after a drop, into the same task only. */
    @ParameterizedTest
    @MethodSource("questions")
    void answerThatWasNotSentComesBackAfterADrop(String id) {
        Random random = new Random(id.hashCode());
        List<Key> keys = List.of(
                Key.of(Code.DOWN),
                Key.of(Code.UP),
                Key.of(Code.RIGHT),
                Key.of(Code.LEFT),
                Key.of('1'),
                Key.of('2'),
                Key.of(','),
                Key.of(' '),
                Key.of(Code.BACKSPACE));
        for (int run = 0; run < 30; run++) {
            ClassroomLearner ana = asked(id);
            for (int presses = 1 + random.nextInt(8); presses > 0; presses--) {
                ana.press(keys.get(random.nextInt(keys.size())));
            }
            if (id.equals("truth") && random.nextBoolean()) {
                ana.press(Key.of('1'), ENTER, Key.of('2'));
            }
            ClassroomLearner again = dropped(ana);
            assertThat(ballot(again).draft())
                    .isEqualTo(ballot(ana).draft().replaceAll(" +", id.equals("number") ? " " : "$0"));
            assertThat(again.picture()).contains("Aún no la has enviado");
            ClassroomLearner other = dropped(ana.log(new ClassroomEvent.Released()).log(
                    new ClassroomEvent.Asked(List.of(VoteFixture.question(id, false)), 0)));
            assertThat(ballot(other).draft()).isEqualTo(ballot(asked(id)).draft());
        }
    }

    /** Tests that a draft that does not fit, of another version or course, leaves an answer as it is at first. */
    @ParameterizedTest
    @ValueSource(strings = {"choice", "several", "order", "match", "truth", "number"})
    void draftThatDoesNotFitIsIgnored(String id) {
        Ballot first = ballot(asked(id));
        List<String> drafts = id.equals("number")
                ? List.of("7", "", "x1")
                : List.of(
                        "0;1", "0;9;0,1,2;", "3;0;2,1;", "7;0;;", "1;0;0,1,2;9", "9;9;9;9", "x;y", "-;1,2", "2;7,7,7");
        for (String draft : drafts) {
            assertThat(first.drafted(draft)).as(draft).isEqualTo(first);
        }
    }

    /** Tests that an answer that was changed after it was sent comes back as changed. */
    @Test
    void changedAnswerComesBackAfterADrop() {
        ClassroomLearner ana = answer(asked("choice"), "choice").deliver().press(Key.of('1'));
        assertThat(dropped(ana).picture()).isEqualTo(ana.picture()).contains("La has cambiado");
    }

    @Test
    void changedAnswerIsNotCountedUntilItIsSent() {
        ClassroomLearner ana = answer(asked("choice"), "choice").deliver().press(Key.of('1'));
        assertThat(ana.picture()).contains("La has cambiado");
        assertThat(ana.press(ENTER).picture()).contains("va de camino");
        assertThat(ana.deliver().picture()).contains("ha llegado");
    }

    /** Tests that a task of another course is announced once, and leaves the learner where he is. */
    @Test
    void taskOfAnotherCourseIsAnnounced() {
        ClassroomTask other = new ClassroomTask(ClassroomTask.Kind.QUESTION, "graphs", "choice", 1, false, false);
        ClassroomLearner ana = new ClassroomLearner(reading(Language.ES, USUAL)).ask(other);
        assertThat(ana.learner().tutor().screen()).isInstanceOf(LessonScreen.class);
        assertThat(ana.picture()).contains("«graphs»");
        ana.press(ESCAPE).log(new ClassroomEvent.HandMoved("ana", true));
        assertThat(ana.learner().state().notice()).isEmpty();
    }

    /** Tests that an answer that could not be sent does not stay on its way. */
    @Test
    void lostVoteIsNotOnItsWay() {
        ClassroomLearner ana = answer(asked("choice"), "choice");
        Command.Vote vote = (Command.Vote)
                ana.learner().commands().get(ana.learner().commands().size() - 1);
        ana.learner().hear(new Message.WorkerReport(new Report.VoteLost(vote.newAttempt())));
        assertThat(ana.picture()).contains("Aún no la has enviado");
    }

    /** Tests that the usual reading of a number is shown, even if only another one is correct. */
    @Test
    void readingOfANumberDoesNotTellWhatIsCorrect() {
        ClassroomLearner ana = asked("number").type("23*log(2,7182818)/10*10/10");
        assertThat(ana.picture()).doesNotContain("se lee 2,3");
    }

    /** Tests that the draft of a task ends with it. */
    @Test
    void draftOfATaskEndsWithIt() {
        ClassroomLearner ana = asked("open").type("a medias").log(new ClassroomEvent.Released());
        assertThat(draft(ana)).isEmpty();
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("open", false)), 0));
        assertThat(ana.picture()).doesNotContain("a medias");
    }

    private static String draft(ClassroomLearner ana) {
        return ana.learner().state().courseState().drafts().entrySet().stream()
                .filter(draft -> draft.getKey().startsWith("open@class-"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    /** Tests that the title of a second vote has its number on the narrowest screen. */
    @Test
    void titleOfASecondVoteHasItsNumberOnTheNarrowestScreen() {
        ClassroomTask task = VoteFixture.question("choice", false);
        for (Language language : Language.values()) {
            ClassroomLearner ana = new ClassroomLearner(reading(language, new Size(60, 18)))
                    .ask(task)
                    .show(VoteFixture.votes(task, 7, 0))
                    .log(new ClassroomEvent.AskedAgain());
            assertThat(ana.learner().frame().rows().get(0).toString()).containsPattern(" Vot\\S+ 2: ");
        }
    }

    /** Tests that a time limit is shown, at the hour of the learner, only if there is one. */
    @Test
    void timeLimitIsShownIfThereIsOne() {
        ClassroomLearner ana = new ClassroomLearner(reading(Language.ES, USUAL)).log(new ClassroomEvent.Opened());
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("choice", false)), 90));
        assertThat(ana.picture()).contains("Se cierra a las 12:01:30.");
        assertThat(asked("choice").picture()).doesNotContain("Se cierra");
    }

    @Test
    void questionThatTheCourseLacksIsNamed() {
        assertThat(asked("gone").picture()).contains("«gone»");
    }

    /** Tests that a class that goes on while the terminal is too small is there once it is large enough. */
    @Test
    void tooSmallATerminalShowsTheTaskLater() {
        ScriptedLearner learner = reading(Language.ES, new Size(30, 5));
        ClassroomLearner ana = new ClassroomLearner(learner).ask(VoteFixture.question("choice", false));
        ana.press(Key.of('2'), ENTER);
        assertThat(learner.commands()).noneMatch(Command.Vote.class::isInstance);
        learner.hear(new Message.Resized(USUAL));
        assertThat(ana.picture()).contains("▸ 1. ");
    }

    /** Tests that the staff, who have a screen of their own, are not asked. */
    @Test
    void staffIsNotAsked() {
        ClassroomLearner ana = asked("choice");
        ScriptedLearner teacher = reading(Language.ES, USUAL);
        teacher.hear(new Message.ClassroomChanged(ClassroomView.ofStaff(ana.classroom(), "eva", List.of())));
        assertThat(teacher.tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    /** Tests that the next task replaces one, over the same screen. */
    @Test
    void nextTaskComesOverTheSameScreen() {
        ClassroomLearner ana = asked("choice");
        Screen below = ((TaskScreen) ana.learner().tutor().screen()).below();
        ana.log(
                new ClassroomEvent.Asked(List.of(VoteFixture.question("number", false)), 0),
                new ClassroomEvent.Continued());
        assertThat(ana.learner().tutor().screen())
                .isInstanceOfSatisfying(
                        TaskScreen.class, task -> assertThat(task.below()).isEqualTo(below));
        assertThat(ana.picture()).contains("Tu número");
    }

    /** Tests that the reveal reads the journal, to which the class has added the answer, and ends the draft. */
    @Test
    void revealReadsTheJournalOnce() {
        ClassroomLearner ana = answer(asked("open"), "open").deliver().lock();
        ana.log(new ClassroomEvent.Revealed(), new ClassroomEvent.HandMoved("ana", true));
        assertThat(ana.learner().commands()).containsOnlyOnce(new Command.LoadHistory());
        assertThat(draft(ana)).isEmpty();
    }

    private static LabLearner inClass(Language language, Size size) {
        return LabLearner.reading(1, language, size, CharacterSet.UNICODE);
    }

    private static ClassroomLearner predicting(LabLearner lab) {
        return new ClassroomLearner(lab.learner(), lab::hear).ask(VoteFixture.prediction("ball"));
    }

    /** Shows a prediction in each phase until the experiment runs. */
    @Test
    void phasesOfAPredictionEqualTheGoldenFile() {
        for (Size size : List.of(USUAL, SMALL)) {
            for (Language language : Language.values()) {
                try (LabLearner lab = inClass(language, size)) {
                    List<Frame> frames = new ArrayList<>();
                    ClassroomLearner ana = predicting(lab);
                    frames.add(lab.frame());
                    ana.press(Key.of(Code.DOWN), ENTER);
                    frames.add(lab.frame());
                    ana.deliver();
                    frames.add(lab.frame());
                    ana.show(VoteFixture.predictions("ball", 23));
                    frames.add(lab.frame());
                    ana.log(new ClassroomEvent.AskedAgain());
                    frames.add(lab.frame());
                    ana.press(Key.of(Code.UP), ENTER).deliver().show(VoteFixture.predictions("ball", 23));
                    frames.add(lab.frame());
                    GoldenFile.compare(file("prediction", language, size), GoldenFile.framed(frames));
                }
            }
        }
    }

    /** Tests that the bet that counts is judged in the lab, which leads to the learner's own screen. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void runJudgesTheBetAndLeadsBack(boolean isLeft) {
        try (LabLearner lab = inClass(Language.ES, USUAL)) {
            Screen before = lab.learner().tutor().screen();
            ClassroomLearner ana =
                    predicting(lab).press(Key.of(Code.DOWN), ENTER).deliver();
            ana.press(Key.of(Code.DOWN), ENTER).lock().log(new ClassroomEvent.Ran());
            assertThat(lab.learner().tutor().screen()).isInstanceOf(LabScreen.class);
            assertThat(lab.kept()).singleElement().satisfies(bet -> {
                assertThat(bet.grade()).isEqualTo(Attempt.Grade.PENDING);
                assertThat(bet.answer()).isEqualTo(vote(ana).answer());
            });
            lab.watch();
            assertThat(lab.kept()).hasSize(2);
            if (isLeft) {
                lab.press(Code.ESCAPE, Code.ESCAPE, Code.ESCAPE);
                assertThat(lab.learner().tutor().screen()).isEqualTo(before);
                ana.log(new ClassroomEvent.HandMoved("ana", true));
            }
            ana.log(new ClassroomEvent.Released());
            assertThat(lab.learner().tutor().screen()).isEqualTo(before);
            assertThat(lab.races()).isZero();
        }
    }

    /** Tests that the run reports once how it has judged the bets of both votes, and that the log has the grades. */
    @Test
    void runReportsTheVerdictOnTheBetsOfBothVotes() {
        try (LabLearner lab = inClass(Language.ES, USUAL)) {
            ClassroomLearner ana =
                    predicting(lab).press(Key.of(Code.DOWN), ENTER).deliver().lock();
            ana.log(new ClassroomEvent.AskedAgain());
            ana.press(Key.of(Code.UP), ENTER).deliver().lock().log(new ClassroomEvent.Ran());
            lab.watch();
            ana.deliver();
            assertThat(lab.learner().commands().stream()
                            .filter(Command.Submit.class::isInstance)
                            .map(command -> ((Command.Submit) command).event())
                            .filter(ClassroomEvent.BetJudged.class::isInstance))
                    .singleElement()
                    .satisfies(event -> assertThat(((ClassroomEvent.BetJudged) event).figures())
                            .isNotEmpty());
            assertThat(ana.classroom().asking().orElseThrow().votes())
                    .extracting(vote -> Objects.requireNonNull(vote.get("ana")).grade())
                    .containsExactly(Attempt.Grade.WRONG, Attempt.Grade.UNKNOWN);
        }
    }

    /** Tests that a bet of the first of three votes is judged, with another one in the last vote, or with none. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void betOfTheFirstOfThreeVotesIsJudged(boolean hasOther) {
        try (LabLearner lab = inClass(Language.ES, USUAL)) {
            ClassroomLearner ana =
                    predicting(lab).press(Key.of(Code.DOWN), ENTER).deliver().lock();
            ana.log(new ClassroomEvent.AskedAgain()).lock().log(new ClassroomEvent.AskedAgain());
            if (hasOther) {
                ana.press(Key.of(Code.RIGHT), ENTER).deliver();
            }
            ana.lock().log(new ClassroomEvent.Ran());
            lab.watch();
            ana.deliver();
            assertThat(ana.classroom().asking().orElseThrow().votes().stream()
                            .flatMap(vote -> vote.values().stream())
                            .map(Attempt::grade))
                    .hasSize(hasOther ? 2 : 1)
                    .doesNotContain(Attempt.Grade.PENDING);
        }
    }

    private static Attempt vote(ClassroomLearner ana) {
        return Objects.requireNonNull(
                ana.classroom().asking().orElseThrow().current().get("ana"));
    }

    /** Tests that the bet of the first vote is judged without one in the second, and once even after a new login. */
    @Test
    void betOfAnEarlierVoteIsJudgedOnce() {
        try (LabLearner lab = inClass(Language.ES, USUAL)) {
            lab.sleep(AFTER_NOON);
            ClassroomLearner ana =
                    predicting(lab).press(Key.of(Code.DOWN), ENTER).deliver();
            String bet = vote(ana).answer();
            ana.lock().log(new ClassroomEvent.AskedAgain()).lock().log(new ClassroomEvent.Ran());
            assertThat(lab.kept())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.answer()).isEqualTo(bet));
            lab.watch();
            int judged = lab.kept().size();
            lab.hear(new Message.ClassroomChanged(ClassroomView.of(Classroom.empty(), "ana")));
            lab.hear(new Message.ClassroomChanged(ClassroomView.of(ana.classroom(), "ana")));
            assertThat(lab.learner().tutor().screen()).isInstanceOf(LabScreen.class);
            lab.watch();
            assertThat(lab.kept()).hasSize(judged);
        }
    }

    @Test
    void runIsShownWithoutAVoteToo() {
        try (LabLearner lab = inClass(Language.ES, USUAL)) {
            ClassroomLearner ana = predicting(lab).lock().log(new ClassroomEvent.Ran());
            assertThat(lab.learner().tutor().screen()).isInstanceOf(LabScreen.class);
            assertThat(lab.kept())
                    .singleElement()
                    .satisfies(bet -> assertThat(bet.answer()).isEmpty());
            ana.log(new ClassroomEvent.Closed());
            assertThat(lab.races()).isZero();
        }
    }

    /** Tests that the verdict of the learner's own race below the run of the class is recorded and shown there. */
    @Test
    void verdictBelowTheRunOfTheClassIsShownThere() {
        try (LabLearner lab = LabLearner.at("saddle")) {
            lab.type("p").press(Key.of(Code.DOWN)).press(ENTER).watch(3);
            LabScreen before = (LabScreen) lab.learner().tutor().screen();
            assertThat(before.session().isRunning()).isTrue();
            ClassroomLearner ana =
                    predicting(lab).press(Key.of(Code.DOWN), ENTER).deliver().lock();
            ana.log(new ClassroomEvent.Ran());
            lab.watch();
            ana.log(new ClassroomEvent.Released());
            assertThat(lab.kept().stream().filter(kept -> kept.grade() != Attempt.Grade.PENDING))
                    .extracting(NewAttempt::subject)
                    .containsExactlyInAnyOrder("saddle", "ball");
            assertThat(((LabScreen) lab.learner().tutor().screen())
                            .session()
                            .progress()
                            .isOver())
                    .isTrue();
            assertThat(lab.picture()).containsAnyOf("✓", "✗", "→ ");
        }
    }

    /** Tests that an experiment that is being opened below a task is opened although the task opens another one. */
    @Test
    void loadBelowAPredictionIsNotLost() {
        ScriptedLearner learner = ScriptedLearner.inLab("saddle", Language.ES, USUAL, CharacterSet.UNICODE);
        ClassroomLearner ana = new ClassroomLearner(learner).ask(VoteFixture.prediction("ball"));
        int before = learner.commands().size();
        learner.hear(loaded("ball"));
        assertThat(ballot(ana)).isInstanceOf(PredictionBallot.class);
        assertThat(learner.commands().subList(before, learner.commands().size()))
                .contains(new Command.LoadExperiment("saddle", List.of()));
        learner.hear(loaded("saddle"));
        assertThat(learner.tutor().screen()).isInstanceOf(TaskScreen.class);
        ana.log(new ClassroomEvent.Released());
        assertThat(learner.tutor().screen())
                .isInstanceOfSatisfying(
                        LabScreen.class,
                        lab -> assertThat(lab.session().experiment().id()).isEqualTo("saddle"));
    }

    static Message loaded(String experiment) {
        ParsedExperiment read =
                new ParsedExperiment(Optional.of(TestCourse.ABRIDGED.experiment(experiment)), List.of(), Map.of());
        return new Message.WorkerReport(new Report.ExperimentLoaded(experiment, List.of(), read, List.of()));
    }

    /** Tests that a race below a task, and then below the run of the class, goes on to its end. */
    @Test
    void raceBelowATaskGoesOn() {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(Key.of(' '), Key.of(' ')).press(ENTER).watch(3);
            Screen before = lab.learner().tutor().screen();
            assertThat(before).isInstanceOf(LabScreen.class);
            ClassroomLearner ana = predicting(lab).lock();
            lab.watch(3);
            ana.log(new ClassroomEvent.Ran());
            lab.watch();
            ana.log(new ClassroomEvent.Released());
            assertThat(lab.learner().tutor().screen()).isNotEqualTo(before).isInstanceOf(LabScreen.class);
            assertThat(lab.picture()).contains("1");
            assertThat(lab.races()).isOne();
        }
    }

    @Test
    void everyGoldenFileIsCompared() {
        GoldenFile.checkFiles(
                GoldenFile.VOTE,
                Stream.concat(
                        ClassroomScreenTest.files().map(GoldenFile.VOTE::resolve),
                        Stream.concat(questions(), Stream.of("prediction", "sure"))
                                .flatMap(id -> Stream.of(USUAL, SMALL)
                                        .flatMap(size -> Stream.of(Language.values())
                                                .map(language -> file(id, language, size))))));
    }
}

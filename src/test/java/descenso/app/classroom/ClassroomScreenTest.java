package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.Screen;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomView;
import descenso.classroom.LecturePace;
import descenso.classroom.SharedPlace;
import descenso.phrases.Language;
import descenso.testing.FrameParts;
import descenso.testing.GoldenFile;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.widget.HelpBar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what a learner does in a live class at any time, by keys. */
class ClassroomScreenTest {

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key DOWN = Key.of(Code.DOWN);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key CLASS = Key.of(Code.F4);
    private static final Key HAND = Key.of('!');

    private static ClassroomLearner inClass(Language language) {
        return inClass(language, new Size(80, 24));
    }

    private static ClassroomLearner inClass(Language language, Size size) {
        ScriptedLearner learner = ScriptedLearner.at(TestCourse.QUESTIONS, 1, language, size, CharacterSet.UNICODE);
        return new ClassroomLearner(learner)
                .log(
                        new ClassroomEvent.Opened(),
                        new ClassroomEvent.QuestionRaised("bea", "¿Y si η es 0?"),
                        new ClassroomEvent.QuestionRaised("leo", "¿Se puede repetir lo de la pared?"),
                        new ClassroomEvent.QuestionSupported("bea", 2));
    }

    private static Screen screen(ClassroomLearner ana) {
        return ana.learner().tutor().screen();
    }

    private static List<ClassroomEvent> submitted(ClassroomLearner ana) {
        return ana.learner().commands().stream()
                .filter(Command.Submit.class::isInstance)
                .map(command -> ((Command.Submit) command).event())
                .toList();
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void framesOfTheClassEqualTheGoldenFile(Language language) {
        List<Frame> frames = new ArrayList<>();
        ClassroomLearner ana = inClass(language).press(CLASS);
        frames.add(ana.learner().frame());
        ana.press(ENTER, DOWN, ENTER).deliver();
        ana.press(Key.of(Code.END), ENTER).deliver().press(ESCAPE);
        frames.add(ana.learner().frame());
        ana.press(Key.of(Code.UP), Key.of(Code.UP), ENTER).type("¿Por qué 0,9?");
        frames.add(ana.learner().frame());
        ana.press(ENTER).deliver();
        frames.add(ana.learner().frame());
        ana.press(ESCAPE, ESCAPE);
        frames.add(ana.learner().frame());
        GoldenFile.compare(GoldenFile.VOTE.resolve("class-" + language.code() + ".txt"), GoldenFile.framed(frames));
    }

    /** Tests that the hand goes up and down by its key, on a page and on a task. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handGoesUpAndDown(boolean isAsked) {
        ClassroomLearner ana = inClass(Language.ES);
        if (isAsked) {
            ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("choice", false)), 0));
        }
        ana.press(HAND).deliver();
        assertThat(ana.classroom().hands()).containsExactly("ana");
        assertThat(ana.picture()).contains("● mano");
        ana.press(HAND).deliver();
        assertThat(ana.classroom().hands()).isEmpty();
        assertThat(ana.picture()).contains("● clase");
    }

    /** Tests that each screen says in its header when the time ends, as long as it runs. */
    @Test
    void headerSaysWhenTheTimeEnds() {
        ClassroomLearner ana = inClass(Language.ES).log(new ClassroomEvent.TimerSet(90));
        assertThat(ana.picture()).containsPattern("● clase \\(F4\\) tiempo hasta \\d\\d:\\d\\d:\\d\\d ");
        assertThat(ana.at(90).picture())
                .contains("● clase (F4) se acabó el tiempo ")
                .doesNotContainPattern("\\d\\d:\\d\\d");
        ana.log(new ClassroomEvent.TimerSet(0));
        assertThat(ana.picture()).doesNotContainPattern("\\d\\d:\\d\\d");
    }

    /** Tests that the longest mark of the class has the place of the title on the narrowest screen. */
    @ParameterizedTest
    @MethodSource("languages")
    void longestMarkFitsTheNarrowestScreen(Language language) {
        Size narrow = new Size(60, 18);
        ClassroomLearner ana = inClass(language, narrow)
                .log(
                        new ClassroomEvent.Led(
                                "eva",
                                Optional.of(SharedPlace.ofPage(
                                        "optimizers",
                                        TestCourse.QUESTIONS.course().pageIds().get(0)))),
                        new ClassroomEvent.TimerSet(90));
        ana.press(ESCAPE);
        assertThat(ana.picture()).contains("(F5)").containsPattern("\\d\\d:\\d\\d:\\d\\d");
        assertThat(ana.learner().frame().rows()).allMatch(row -> row.width() == narrow.columns());
    }

    /** Tests that the mark of the class and the time leave a space and room for a title on the narrowest screen. */
    @ParameterizedTest
    @MethodSource("languages")
    void titleHasRoomBesideTheHandAndTheTime(Language language) {
        ClassroomLearner ana = inClass(language, new Size(60, 18)).press(HAND).deliver();
        ana.log(new ClassroomEvent.TimerSet(90));
        assertThat(ana.learner().frame().rows().get(0).toString())
                .matches(" Descenso  \\S.{5,} ● .+ \\(F4\\) .+ \\d\\d:\\d\\d:\\d\\d (1/\\d+ )?");
    }

    /** Tests that the key of the hand is a character where text is typed, and that the class opens there too. */
    @Test
    void handHasNoKeyWhereTextIsTyped() {
        ClassroomLearner ana = inClass(Language.ES);
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("open", false)), 0));
        ana.type("¡ay!");
        assertThat(submitted(ana)).isEmpty();
        assertThat(ana.picture()).contains("¡ay!");
        ana.press(CLASS);
        assertThat(screen(ana)).isInstanceOf(ClassroomScreen.class);
        ana.press(ESCAPE);
        assertThat(ana.picture()).contains("¡ay!");
    }

    @Test
    void searchTakesTheCharacter() {
        ClassroomLearner ana = inClass(Language.ES).press(Key.of('/')).type("a!");
        assertThat(submitted(ana)).isEmpty();
        assertThat(ana.picture()).contains("a!");
    }

    @Test
    void paceIsReported() {
        ClassroomLearner ana = inClass(Language.ES).press(CLASS, DOWN, ENTER).deliver();
        assertThat(submitted(ana)).containsExactly(new ClassroomEvent.PaceReported("ana", LecturePace.TOO_FAST));
        assertThat(ana.picture()).contains("[x] Va demasiado rápido");
    }

    /** Tests that a question of one's own has no number while no others support it. */
    @Test
    void supportersAreCountedOnlyIfThereAreSome() {
        ClassroomLearner ana = inClass(Language.EN, new Size(120, 40))
                .log(
                        new ClassroomEvent.QuestionRaised("ana", "Why?"),
                        new ClassroomEvent.QuestionSupported("ana", 1),
                        new ClassroomEvent.QuestionSupported("ana", 2));
        ana.press(CLASS);
        assertThat(ana.picture())
                .contains("1. ¿Y si η es 0? (yours too)", "2. ¿Se puede repetir lo de la pared? (1 more, you too)")
                .contains("3. Why? (yours)");
        ana.log(new ClassroomEvent.QuestionSupported("bea", 3));
        assertThat(ana.picture()).contains("3. Why? (yours; 1 more)");
    }

    /** Tests that each row says what its key does, and that none is left once the class is over. */
    @Test
    void keyOfARowSaysWhatItDoes() {
        ClassroomLearner ana = inClass(Language.EN, new Size(120, 40)).press(CLASS);
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < 7; row++) {
            labels.add(enter(ana));
            ana.press(DOWN);
        }
        assertThat(labels)
                .containsExactly("raise or lower", "mark", "mark", "mark", "write it", "mine too", "mine too");
        ana.log(new ClassroomEvent.Closed());
        assertThat(enter(ana)).isEmpty();
    }

    /** Returns what the keys' row says of Enter; empty if it says nothing. */
    private static String enter(ClassroomLearner ana) {
        return new FrameParts(ana.learner().frame())
                .hints().stream()
                        .filter(hint -> hint.key().equals("Enter"))
                        .map(HelpBar.Hint::words)
                        .collect(Collectors.joining());
    }

    /** Tests that a question that is too long, blank or one too many stays in the field. */
    @Test
    void refusedQuestionStaysInTheField() {
        ClassroomLearner ana = inClass(Language.ES).press(CLASS, DOWN, DOWN, DOWN, DOWN, ENTER);
        ana.press(ENTER);
        ana.learner().hear(new Message.Pasted("a".repeat(Classroom.LONGEST_QUESTION + 1)));
        ana.press(ENTER);
        assertThat(submitted(ana)).isEmpty();
        assertThat(ana.press(ESCAPE).picture()).contains("aaa");
    }

    /** Tests that a task comes over a question that is half typed, which is there again afterwards. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void typedQuestionOutlivesATask(boolean isTyped) {
        ClassroomLearner ana = inClass(Language.ES).press(CLASS, DOWN, DOWN, DOWN, DOWN, ENTER);
        if (isTyped) {
            ana.type("¿Qué es η");
        }
        Screen before = screen(ana);
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("choice", false)), 0));
        assertThat(screen(ana)).isInstanceOf(TaskScreen.class);
        assertThat(screen(ana.log(new ClassroomEvent.Released()))).isEqualTo(before);
    }

    /** Tests that a second vote comes over the question that is being typed over the first one, and keeps it. */
    @Test
    void questionTypedOverATaskIsKeptBelowTheNextVote() {
        ClassroomLearner ana = inClass(Language.ES);
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("choice", false)), 0));
        ana.press(CLASS, DOWN, DOWN, DOWN, DOWN, ENTER).type("¿Qué?");
        ana.log(new ClassroomEvent.QuestionRaised("bea", "¿Otra?"));
        assertThat(screen(ana)).isInstanceOf(ClassroomScreen.class);
        ana.lock();
        assertThat(screen(ana)).isInstanceOf(TaskScreen.class);
        ana.log(new ClassroomEvent.Released());
        assertThat(ana.picture()).contains("¿Qué?");
    }

    @Test
    void classThatEndsLeavesTheOverlay() {
        ClassroomLearner ana = inClass(Language.ES).press(CLASS).log(new ClassroomEvent.Closed());
        assertThat(ana.picture()).contains("ha terminado").doesNotContain("●");
        ana.press(ENTER, HAND);
        assertThat(submitted(ana)).isEmpty();
        assertThat(screen(ana.press(ESCAPE))).isNotInstanceOf(ClassroomScreen.class);
    }

    /** Tests that the keys of a class mean nothing to the staff and without a class. */
    @Test
    void staffHasNoHand() {
        ScriptedLearner eva = ScriptedLearner.at(1);
        eva.press(HAND, CLASS);
        ClassroomView view = ClassroomView.ofStaff(inClass(Language.ES).classroom(), "eva", List.of());
        eva.hear(new Message.ClassroomChanged(view)).press(HAND);
        assertThat(eva.commands()).noneMatch(Command.Submit.class::isInstance);
    }

    @Test
    void helpNamesTheKeysOfTheClass() {
        ClassroomLearner ana = inClass(Language.ES).press(Key.of('?'), Key.of(Code.END));
        assertThat(ana.picture()).contains("!", "F4");
    }

    /** Returns the golden files of this test, for the test that compares all of the folder. */
    static Stream<String> files() {
        return languages().map(language -> "class-" + language.code() + ".txt");
    }
}

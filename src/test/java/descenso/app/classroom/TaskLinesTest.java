package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.Screen;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomTask;
import descenso.classroom.LecturePace;
import descenso.classroom.LoggedEvent;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.GoldenFile;
import descenso.testing.ScriptedLearner;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a live classroom line by line: what is told after each change, and the words of a learner. */
class TaskLinesTest {

    private static ClassroomLearner inClass(Language language) {
        return new ClassroomLearner(ScriptedLearner.inLines(TestCourse.QUESTIONS, 1, language))
                .log(new ClassroomEvent.Opened());
    }

    private static ClassroomLearner asked(String id, Language language) {
        ClassroomEvent asked = new ClassroomEvent.Asked(List.of(VoteFixture.question(id, false)), 0);
        return inClass(language).log(asked);
    }

    private static List<Attempt> votes(String id, int shift) {
        return VoteFixture.votes(VoteFixture.question(id, false), 23, shift);
    }

    private static void say(ClassroomLearner ana, String... lines) {
        for (String line : lines) {
            ana.learner().hear(new Message.Entered(line));
        }
    }

    static Stream<String> questions() {
        return VoteFixture.QUESTIONS.stream();
    }

    private static String line(String id) {
        return switch (id) {
            case "open" -> "responde el paso es largo";
            case "number" -> "0,5";
            case "several" -> "1 2";
            case "order" -> "3 1 2";
            case "match" -> "1a 2b 3c";
            case "truth" -> "falso 1";
            default -> "2";
        };
    }

    private static Path file(String id) {
        return GoldenFile.VOTE_LINES.resolve(id + ".txt");
    }

    /** Tells a question in each phase, as it is told if nothing is known yet. */
    @ParameterizedTest
    @MethodSource("questions")
    void sentencesOfEachPhaseEqualTheGoldenFile(String id) {
        List<String> all = new ArrayList<>();
        for (Language language : Language.values()) {
            ClassroomLearner ana = asked(id, language);
            tell(ana, all);
            say(ana, line(id));
            tell(ana, all);
            ana.deliver();
            tell(ana, all);
            ana.votes(votes(id, 0)).lock();
            tell(ana, all);
            ana.log(new ClassroomEvent.Shown(false));
            tell(ana, all);
            ana.log(new ClassroomEvent.Talked(List.of(List.of("ana", "bea", "leo"))));
            tell(ana, all);
            ana.log(new ClassroomEvent.AskedAgain());
            tell(ana, all);
            say(ana, line(id));
            ana.deliver().show(votes(id, 3)).log(new ClassroomEvent.Revealed());
            tell(ana, all);
        }
        GoldenFile.compare(file(id), String.join("\n", all) + "\n");
    }

    private static void tell(ClassroomLearner ana, List<String> all) {
        List<String> told = ana.told();
        List<String> sentences =
                told.stream().filter(each -> !each.endsWith("…")).toList(); // a verdict before its reasons
        SpokenParagraphs.check(sentences, CharacterSet.LATIN);
        all.addAll(told);
        all.add("");
    }

    @Test
    void everyGoldenFileIsCompared() {
        GoldenFile.checkFiles(GoldenFile.VOTE_LINES, questions().map(TaskLinesTest::file));
    }

    /** Tests that an answer is sent by its word, by a number alone, and by what means "I don't know". */
    @ParameterizedTest
    @CsvSource({"responde 2, 1", "answer 2, 1", "2, 1", "no sé, 1", "responde 9, 0", "mano, 0"})
    void lineSendsAnAnswer(String line, int votes) {
        ClassroomLearner ana = asked("choice", Language.ES);
        say(ana, line);
        assertThat(ana.learner().commands().stream().filter(Command.Vote.class::isInstance))
                .hasSize(votes);
        assertThat(ana.learner().tutor().screen()).isInstanceOf(TaskScreen.class);
    }

    /** Tests which lines answer a task that takes words, and that the text is sent as it was typed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "el paso es largo | el paso es largo",
                "2 pasos de más | 2 pasos de más",
                "Si el paso es largo, rebota | Si el paso es largo, rebota",
                "Se pasa | Se pasa",
                "Con momentum el paso crece | Con momentum el paso crece",
                "without noise it stops | without noise it stops",
                "rebota | rebota",
                "mano a mano con el ruido | mano a mano con el ruido",
                "repite el paso | repite el paso",
                "pregunta por el ruido | ",
                "responde el paso es largo | el paso es largo",
                "no sé | ''",
                "mano | ",
                "ritmo rápido | ",
                "también 1 | ",
                "laboratorio ball | laboratorio ball",
                "repit | ",
                "respnde | ",
                "rit lento | ",
                "sin | "
            })
    void lineAnswersATaskInWordsUnlessItIsACommand(String line, String answer) {
        ClassroomLearner ana = asked("open", Language.ES);
        say(ana, line);
        assertThat(ana.learner().commands().stream()
                        .filter(Command.Vote.class::isInstance)
                        .map(vote -> ((Command.Vote) vote).newAttempt().answer().strip())
                        .toList())
                .isEqualTo(answer == null ? List.of() : List.of(answer));
        assertThat(ana.learner().tutor().screen()).isInstanceOf(TaskScreen.class);
    }

    /** Tests that a number after an answer says how sure it is, and that the word for it can come later too. */
    @Test
    void numberAfterAnAnswerSaysHowSureItIs() {
        ClassroomLearner ana = inClass(Language.ES)
                .log(new ClassroomEvent.Asked(
                        List.of(VoteFixture.question("choice", false).asking(true)), 0));
        say(ana, "seguro 3");
        assertThat(ana.learner().commands())
                .noneMatch(Command.Vote.class::isInstance)
                .hasAtLeastOneElementOfType(Command.Refuse.class);
        say(ana, "2");
        ana.deliver();
        assertThat(String.join(" ", ana.told())).contains("¿Cómo de seguro lo ves?");
        say(ana, "1");
        ana.deliver();
        assertThat(ana.mine().effort().confidence()).contains(Attempt.Confidence.GUESS);
        assertThat(String.join(" ", ana.told())).contains("Lo ves así: al azar.");
        say(ana, "seguridad 3", "seguro 4");
        ana.deliver();
        assertThat(ana.mine().effort().confidence()).contains(Attempt.Confidence.SURE);
        say(ana, "responde 1");
        ana.deliver();
        assertThat(ana.mine().effort().confidence()).isEmpty();
    }

    /** Tests that a line that begins with a number but says nothing on how sure an answer is answers anew. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,9 | 0,9", "1/2 | 1/2", "4 | 4", "-1 | -1", "responde 2 | 2", "2 | 0,4", "seguro 4 | 0,4"})
    void numberThatIsNoConfidenceIsTheNewAnswer(String line, String answer) {
        ClassroomLearner ana = inClass(Language.ES)
                .log(new ClassroomEvent.Asked(
                        List.of(VoteFixture.question("number", false).asking(true)), 0));
        assertThat(ana.learner().tutor().plain().prompt()).isEqualTo("Tu respuesta");
        say(ana, "0,4");
        ana.deliver();
        assertThat(ana.learner().tutor().plain().prompt()).isEqualTo("Cómo de seguro (1, 2 o 3)");
        assertThat(String.join(" ", ana.told())).contains("«responde» y otra la cambia");
        say(ana, line);
        ana.deliver();
        assertThat(ana.mine().answer()).isEqualTo(answer);
    }

    /** Tests that a second vote says the answer of the first one, and that a word sends it again. */
    @ParameterizedTest
    @MethodSource("questions")
    void secondVoteSaysTheFormerAnswerAndAWordSendsItAgain(String id) {
        ClassroomLearner ana = asked(id, Language.ES);
        say(ana, line(id));
        String former = ana.deliver().mine().answer();
        List<String> rows = ana.told();
        ana.lock().log(new ClassroomEvent.AskedAgain());
        String said = id.equals("open") ? "Has escrito:" : "Antes respondiste:";
        assertThat(ana.told()).filteredOn(each -> each.startsWith(said)).hasSize(1);
        assertThat(String.join(" ", ana.told())).contains("«igual»");
        if (id.equals("order")) {
            assertThat(ana.told()).containsAll(rows.subList(1, rows.size() - 2));
        }
        say(ana, "igual");
        assertThat(ana.deliver().mine().answer()).isEqualTo(former);
    }

    @Test
    void wordForTheSameAnswerIsRefusedInAFirstVote() {
        ClassroomLearner ana = asked("choice", Language.EN);
        say(ana, "same");
        assertThat(ana.learner().commands())
                .noneMatch(Command.Vote.class::isInstance)
                .contains(new Command.Refuse());
    }

    /** Tests that the numbers of an order mean the same before and after an answer, and in the next vote. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void numbersOfAnOrderStayWithinATask(boolean isPrediction) {
        ClassroomLearner ana = isPrediction ? predicting("ball") : asked("order", Language.ES);
        String line = isPrediction ? "2 4 1 3" : "3 1 2";
        say(ana, line);
        String answer = ana.deliver().mine().answer();
        say(ana, line);
        assertThat(ana.deliver().mine().answer()).isEqualTo(answer);
        ana.lock().log(new ClassroomEvent.AskedAgain());
        say(ana, line);
        assertThat(ana.deliver().mine().answer()).isEqualTo(answer);
    }

    private static ClassroomLearner predicting(String experiment) {
        ScriptedLearner learner = ScriptedLearner.inLines(TestCourse.ABRIDGED, 1, Language.ES);
        ClassroomLearner ana = new ClassroomLearner(learner).ask(VoteFixture.prediction(experiment));
        learner.hear(TaskScreenTest.loaded(experiment));
        return ana;
    }

    /** Tests that no word leaves a task. The words for other screens are refused. */
    @ParameterizedTest
    @ValueSource(strings = {"ve 1", "contenido", "laboratorio ball", "repaso", "progreso", "sigue", "vuelve", "pista"})
    void wordForAnotherScreenIsRefused(String line) {
        ClassroomLearner ana = asked("choice", Language.ES);
        Screen before = ana.learner().tutor().screen();
        say(ana, line);
        assertThat(ana.learner().tutor().screen()).isEqualTo(before);
        assertThat(ana.learner().commands()).hasAtLeastOneElementOfType(Command.Refuse.class);
    }

    /** Tests that a dictated text is sent, and refused if voting was closed while it was dictated. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void dictatedTextIsSent(boolean isLocked) {
        ClassroomLearner ana = asked("open", Language.ES);
        say(ana, "responde");
        assertThat(ana.learner().commands()).contains(new Command.Dictate());
        ana.learner().hear(new Message.Pasted("El paso\n")).hear(new Message.Pasted("es largo.\n"));
        if (isLocked) {
            ana.lock();
        }
        ana.learner().hear(new Message.Dictated());
        assertThat(ana.learner().commands().stream()
                        .filter(Command.Vote.class::isInstance)
                        .map(vote -> ((Command.Vote) vote).newAttempt().answer().strip())
                        .toList())
                .isEqualTo(isLocked ? List.of() : List.of("El paso\nes largo."));
        assertThat(ana.learner().commands().contains(new Command.Refuse())).isEqualTo(isLocked);
    }

    /** Tests that what is dictated after an answer begins on a line of its own. */
    @Test
    void dictatedTextFollowsTheAnswerOnANewLine() {
        ClassroomLearner ana = asked("open", Language.EN);
        say(ana, "answer fresh text");
        ana.deliver();
        say(ana, "answer");
        ana.learner().hear(new Message.Pasted("more\n")).hear(new Message.Pasted("still\n"));
        ana.learner().hear(new Message.Dictated());
        assertThat(ana.deliver().mine().answer()).isEqualTo("fresh text\nmore\nstill");
        assertThat(ana.told()).contains("You answered: fresh text more still.");
    }

    @Test
    void rowOfTheQuestionIsRefusedWithItsWord() {
        ClassroomLearner ana = inClass(Language.ES);
        say(ana, "aula", "abre 5");
        assertThat(ana.learner().commands()).contains(new Command.Refuse());
        assertThat(ana.learner().state().notice()).isPresent();
    }

    @Test
    void lockedVoteRefusesAnAnswer() {
        ClassroomLearner ana = asked("choice", Language.EN).lock();
        say(ana, "2");
        assertThat(ana.learner().commands())
                .noneMatch(Command.Vote.class::isInstance)
                .hasAtLeastOneElementOfType(Command.Refuse.class);
    }

    /** Tests what each word of a learner in a live class submits. */
    @Test
    void wordsOfALearnerAreSubmitted() {
        ClassroomLearner ana = inClass(Language.ES);
        ana.log(new ClassroomEvent.QuestionRaised("bea", "¿Y si η es 0?"));
        say(ana, "mano", "ritmo rápido", "ritmo bien", "pregunta ¿Por qué?", "también 1", "hand");
        assertThat(ana.learner().commands().stream()
                        .filter(Command.Submit.class::isInstance)
                        .map(submitted -> ((Command.Submit) submitted).event()))
                .containsExactly(
                        new ClassroomEvent.HandMoved("ana", true),
                        new ClassroomEvent.PaceReported("ana", LecturePace.TOO_FAST),
                        new ClassroomEvent.PaceReported("ana", LecturePace.FINE),
                        new ClassroomEvent.QuestionRaised("ana", "¿Por qué?"),
                        new ClassroomEvent.QuestionSupported("ana", 1),
                        new ClassroomEvent.HandMoved("ana", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ritmo", "ritmo azul", "pregunta", "también", "también 7", "también x"})
    void incompleteWordIsRefusedWithItsUse(String line) {
        ClassroomLearner ana = inClass(Language.ES);
        say(ana, line);
        assertThat(ana.learner().state().notice()).isPresent();
        assertThat(ana.learner().commands()).noneMatch(Command.Submit.class::isInstance);
    }

    @Test
    void wordsOfAClassDoNothingWithoutOne() {
        ScriptedLearner learner = ScriptedLearner.inLines(TestCourse.QUESTIONS, 1, Language.ES);
        learner.hear(new Message.Entered("mano"));
        assertThat(learner.commands()).noneMatch(Command.Submit.class::isInstance);
    }

    /** Tests that the times are said when they are set, a minute before their end, and at it, each once. */
    @ParameterizedTest
    @CsvSource({
        "ES, El tiempo acaba a las 12:02:00., Queda un minuto., Se acabó el tiempo., Se ha quitado el temporizador.",
        "EN, Time is up at 12:02:00., One minute left., Time is up., The timer has been stopped."
    })
    void timesAreCalledOut(Language language, String set, String minute, String over, String stopped) {
        ClassroomLearner ana = inClass(language);
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(120)))).containsExactly(set);
        assertThat(called(ana, () -> ana.at(61))).containsExactly(minute);
        assertThat(called(ana, () -> ana.at(70))).isEmpty();
        assertThat(called(ana, () -> ana.at(120))).containsExactly(over);
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(0)))).isEmpty();
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(30)))).hasSize(1);
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(0)))).containsExactly(stopped);
    }

    /** Tests that a learner who types while a timer ends and goes hears that the time is up. */
    @Test
    void endOfATimerThatIsGoneMeanwhileIsCalledOut() {
        ClassroomLearner ana = inClass(Language.EN);
        Classroom timed = ana.log(new ClassroomEvent.TimerSet(120)).classroom();
        LoggedEvent gone = new LoggedEvent(
                timed.number() + 1, ScriptedLearner.NOON.plusSeconds(130), new ClassroomEvent.TimerSet(0));
        assertThat(called(ana, () -> ana.follow(timed.after(gone)))).containsExactly("Time is up.");
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(30)))).hasSize(1);
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(0))))
                .containsExactly("The timer has been stopped.");
    }

    /** Tests that a learner, who has no header, hears that a class is live, and that it is over. */
    @Test
    void beginningAndEndOfAClassAreCalledOut() {
        ClassroomLearner ana = inClass(Language.EN);
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.Closed()))).containsExactly("The live class is over.");
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.Opened())))
                .singleElement()
                .asString()
                .startsWith("A live class has begun: “class” says what it is doing");
        assertThat(called(ana, () -> ana.log(new ClassroomEvent.TimerSet(0)))).isEmpty();
    }

    @Test
    void lastMinuteOfAVoteIsCalledOut() {
        ClassroomLearner ana = inClass(Language.EN);
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("choice", false)), 90));
        assertThat(called(ana, () -> ana.at(20))).isEmpty();
        assertThat(called(ana, () -> ana.at(40))).containsExactly("One minute left to vote.");
        assertThat(called(ana, () -> ana.lock())).isEmpty();
    }

    /** Returns what is said between two prompts while something happens. */
    private static List<String> called(ClassroomLearner ana, Runnable event) {
        int before = ana.learner().commands().size();
        event.run();
        return ana.learner().commands().stream()
                .skip(before)
                .filter(Command.Say.class::isInstance)
                .flatMap(say -> ((Command.Say) say).paragraphs().stream())
                .toList();
    }

    @Test
    void wordForTheClassSaysHandAndQuestions() {
        ClassroomLearner ana = inClass(Language.EN);
        ana.log(new ClassroomEvent.QuestionRaised("bea", "What if η is 0?"), new ClassroomEvent.HandMoved("ana", true));
        say(ana, "class");
        SpokenParagraphs.check(ana.told(), CharacterSet.LATIN);
        assertThat(String.join("\n", ana.told())).contains("Your hand is up", "1. What if", "also");
        say(ana, "back");
        ana.log(new ClassroomEvent.Closed());
        say(ana, "class");
        assertThat(ana.learner().tutor().screen()).isNotInstanceOf(ClassroomScreen.class);
    }

    /** Tests that the word for the class says first what the class is doing. */
    @Test
    void wordForTheClassSaysWhatTheClassIsDoing() {
        ClassroomLearner ana = inClass(Language.EN);
        assertThat(toldByClass(ana)).startsWith("Nothing is asked right now.");
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.question("choice", false)), 0));
        assertThat(toldByClass(ana)).startsWith("A question for the whole class. Not sent yet. Your hand");
        ana.lock();
        assertThat(toldByClass(ana)).startsWith("A question for the whole class. Voting is closed.");
        ana.log(new ClassroomEvent.Released());
        ana.log(new ClassroomEvent.Asked(List.of(VoteFixture.prediction("ball")), 0));
        ana.lock().log(new ClassroomEvent.Ran());
        assertThat(toldByClass(ana)).startsWith("Your class is looking at an experiment.");
        ana.log(new ClassroomEvent.Asked(
                List.of(new ClassroomTask(ClassroomTask.Kind.QUESTION, "graphs", "choice", 1, false, false)), 0));
        ana.log(new ClassroomEvent.Continued());
        assertThat(toldByClass(ana)).startsWith("Your class is answering something in the course “graphs”");
    }

    private static String toldByClass(ClassroomLearner ana) {
        say(ana, "class");
        String told = String.join(" ", ana.told());
        say(ana, "back");
        return told;
    }
}

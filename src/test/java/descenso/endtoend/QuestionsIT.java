package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.Journal.JournalContent;
import descenso.testing.CaseCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a learner's way through questions on a real terminal, from the first answer to the report of what remains. */
class QuestionsIT {

    private static final String FIRST_DAY = "2026-03-01T10:00:00Z";
    private static final String NEXT_DAY = "2026-03-02T10:00:00Z";

    /** The feedback on a wrong answer of a {@link ScreenRespondent}, by the kind of the question. */
    private static final Map<String, LocalizedMessage> WRONG = Map.of(
            "open", LocalizedMessage.of(MessageKey.QUIZ_NO_IDEA),
            "choice", LocalizedMessage.of(MessageKey.QUIZ_WRONG),
            "several", LocalizedMessage.of(MessageKey.QUIZ_SEVERAL, "1", "2"),
            "number", LocalizedMessage.of(MessageKey.QUIZ_WRONG_NUMBER, "99"),
            "order", LocalizedMessage.of(MessageKey.QUIZ_PLACED, "0", "3"),
            "match", LocalizedMessage.of(MessageKey.QUIZ_PLACED, "0", "3"),
            "truth", LocalizedMessage.of(MessageKey.QUIZ_WRONG_REASON));

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private String run = "";

    @BeforeEach
    void install() throws IOException {
        Installation copy = Installation.in(tmux.folder().resolve("copy")).withLessons(QuestionCourse.LESSONS);
        run = copy.script();
    }

    private void open(String arguments) {
        tmux.run(run + " " + arguments);
    }

    private void open(String day, String arguments) {
        tmux.run("DESCENSO_NOW=" + day + " " + run + " " + arguments);
    }

    /** Quits with ^C, which also works where letters are typed. */
    private void quit() {
        tmux.send("C-c");
        tmux.waitForPrompt();
        assertThat(tmux.isOrdinary()).isTrue();
    }

    private Tmux.CommandOutput report(String arguments) {
        tmux.clear();
        return tmux.outputOf("DESCENSO_NOW=" + NEXT_DAY + " " + run + " report " + arguments);
    }

    private Path journal(String learner) {
        return tmux.folder().resolve(".local/share/descenso/" + learner + ".jsonl");
    }

    /** Returns the attempts of a learner; checks that all lines of the journal are readable. */
    private List<Attempt> kept(String learner) throws IOException {
        JournalContent content = new Journal(journal(learner)).read();
        assertThat(content.damaged()).isEmpty();
        return content.attempts();
    }

    private static List<Exercise> kinds(Language language) {
        return QuestionCourse.exercises(QuestionCourse.KINDS, language);
    }

    private static Exercise kind(String id) {
        return kinds(Language.ES).stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns both languages; in the quick run one. */
    static Stream<Language> languages() {
        return CaseCount.every(2, List.of(Language.values()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindOfQuestionIsGradedWrongAndThenRight(Language language) throws IOException {
        ScreenRespondent learner = new ScreenRespondent(tmux, language);
        Messages messages = Messages.in(language);
        List<Exercise> exercises = kinds(language);

        open("quiz 1 --lang " + language.code());
        for (Exercise exercise : exercises) {
            assertThat(learner.wrongly(exercise))
                    .contains("\n  ✗ " + messages.say(WRONG.get(exercise.id())) + "\n")
                    .doesNotContain("✓");
            tmux.send("Space");
        }
        tmux.waitFor(learner.say("A la primera: 0 de 7 acertadas", "On the first try: 0 of 7 right"));
        quit();

        open("quiz 1 --lang " + language.code());
        for (Exercise exercise : exercises) {
            assertThat(learner.rightly(exercise))
                    .contains("\n  ✓ " + messages.say(MessageKey.QUIZ_RIGHT) + "\n")
                    .doesNotContain("✗");
            tmux.send("Space");
        }
        tmux.waitFor(learner.say("A la primera: 7 de 7 acertadas", "On the first try: 7 of 7 right"));
        tmux.send("Enter");
        tmux.waitFor("0/2");
        quit();

        open("learn 1 --lang " + language.code());
        String marked = learner.say("✓ bien", "✓ right");
        tmux.waitFor("seven marks", screen -> screen.split(marked, -1).length == 1 + exercises.size());
        quit();

        List<String> ids = exercises.stream().map(Exercise::id).toList();
        List<Attempt> attempts = kept("me");
        assertThat(attempts).extracting(Attempt::item).isEqualTo(concatenated(ids, ids));
        assertThat(attempts)
                .extracting(Attempt::grade)
                .isEqualTo(concatenated(
                        Collections.nCopies(7, Attempt.Grade.WRONG), Collections.nCopies(7, Attempt.Grade.RIGHT)));
        int number = ids.indexOf("number");
        assertThat(attempts.get(number).figures())
                .as("new numbers")
                .isNotEqualTo(attempts.get(ids.size() + number).figures());
    }

    private static <T> List<T> concatenated(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** Answers wrongly, takes a hint, answers wrongly again and asks for the solution. */
    @Test
    void hintAndSolutionFollowWrongAnswers() throws IOException {
        ScreenRespondent learner = new ScreenRespondent(tmux, Language.ES);
        open("learn 1 --lang es");
        tmux.waitFor("Espacio a las preguntas");
        tmux.send("Space");
        learner.waitForQuestion(kind("open"));
        tmux.send("Tab");
        assertThat(learner.wrongly(kind("choice"))).contains("✗ No es eso.", "Rebota.", "«Lo pequeño es grande»");
        tmux.send("h");
        tmux.waitFor("Pista: Piensa en la pared.");
        assertThat(learner.wrongly(kind("choice"))).contains("✗ No es eso.");
        tmux.send("s");
        assertThat(tmux.waitFor("→ Era:")).contains("la pequeña", "La pared manda.", "Espacio seguir");
        tmux.send("Space");
        learner.waitForQuestion(kind("several"));
        tmux.send("Escape");
        assertThat(tmux.waitFor("1/2")).contains("▌ Elegir una respuesta  → ");
        quit();
        assertThat(kept("me"))
                .extracting(attempt -> attempt.effort().attemptNumber() + " "
                        + attempt.effort().hints() + " " + attempt.grade())
                .containsExactly("1 0 WRONG", "2 1 WRONG", "3 1 UNKNOWN");
    }

    @Test
    void draftSurvivesLeavingAndAKill() throws IOException {
        open("learn 1 --lang es");
        tmux.waitFor("Espacio a las preguntas");
        tmux.send("a");
        ScreenRespondent learner = new ScreenRespondent(tmux, Language.ES);
        learner.waitForQuestion(kind("open"));
        tmux.type("Un paso muy");
        tmux.send("Enter");
        tmux.type("larguísimo, creo");
        tmux.waitFor("┃ larguísimo, creo");
        tmux.send("Escape");
        tmux.waitFor("1/2");
        tmux.send("a");
        assertThat(tmux.waitFor("┃ larguísimo, creo")).contains("┃ Un paso muy\n");
        tmux.type(" yo");
        tmux.waitFor("┃ larguísimo, creo yo");
        waitForDraft("creo yo");
        tmux.kill();
        tmux.run(run + " reset");
        tmux.waitForPrompt();

        open("learn 1 --lang es");
        tmux.waitFor("Espacio a las preguntas");
        tmux.send("a");
        assertThat(tmux.waitFor("┃ larguísimo, creo yo")).contains("┃ Un paso muy\n");
        tmux.send("C-d");
        tmux.waitFor("Intro confirmar");
        tmux.send("Enter");
        tmux.waitFor("~ Tienes 1 de 2 ideas.");
        tmux.send("Escape");
        tmux.waitFor("▌ Pregunta  ~ ");
        quit();
        assertThat(kept("me"))
                .singleElement()
                .extracting(Attempt::answer)
                .isEqualTo("Un paso muy\nlarguísimo, creo yo");
        assertThat(Files.readString(place())).doesNotContain("draft");
    }

    private Path place() {
        return tmux.folder().resolve("state/descenso/place.properties");
    }

    /** Waits until the draft is in its file: typed text is drawn before it is written. */
    private void waitForDraft(String end) throws IOException {
        Deadline deadline = new Deadline();
        while (!Files.readString(place()).contains(end)) {
            deadline.check("the draft was not kept", tmux.screen());
        }
    }

    @Tag("long")
    @Test
    void wrongAnswersAreReviewedTheNextDay() throws IOException {
        ScreenRespondent learner = new ScreenRespondent(tmux, Language.ES);
        Set<String> wrong = Set.of("number", "order", "match", "truth");
        open(FIRST_DAY, "quiz 1 --lang es");
        for (Exercise exercise : kinds(Language.ES)) {
            String verdict = wrong.contains(exercise.id()) ? learner.wrongly(exercise) : learner.rightly(exercise);
            assertThat(verdict).contains(wrong.contains(exercise.id()) ? "✗" : "✓");
            tmux.send("Space");
        }
        tmux.waitFor("A la primera: 3 de 7 acertadas");
        quit();
        open(FIRST_DAY, "review --lang es");
        tmux.waitFor("Hoy no toca repasar nada.");
        quit();

        open(NEXT_DAY, "review --lang es");
        assertThat(idBelow("Repaso: 1 de 4")).isIn(wrong);
        tmux.send("Tab");
        idBelow("Repaso: 2 de 4");
        tmux.send("Tab");
        String third = idBelow("Repaso: 3 de 4");
        learner.rightly(kind(third));
        tmux.send("Space");
        String fourth = idBelow("Repaso: 4 de 4");
        learner.wrongly(kind(fourth));
        tmux.send("Space");
        assertThat(tmux.waitFor("→ Queda apuntada")).contains("volverá mañana");
        tmux.send("u");
        learner.waitForQuestion(kind(fourth));
        String good = learner.rightly(kind(fourth));
        assertThat(daysUntilReview(good)).isGreaterThan(1);
        tmux.send("1");
        tmux.waitFor("volverá mañana");
        tmux.send("4");
        assertThat(daysUntilReview(tmux.waitFor("volverá dentro de"))).isGreaterThan(daysUntilReview(good));
        tmux.send("2");
        tmux.waitFor("the third correction", screen -> attempts("regrade") == 4);
        tmux.send("Escape");
        assertThat(tmux.waitFor("Fin del repaso")).contains("A la primera: 2 de 2 acertadas, 0 en parte. Saltadas: 2.");
        quit();

        assertThat(kept("me").stream().skip(7).map(QuestionsIT::summary))
                .containsExactly(
                        third + " right",
                        fourth + " wrong",
                        fourth + " unknown",
                        fourth + " undo",
                        fourth + " right",
                        fourth + " again",
                        fourth + " easy",
                        fourth + " hard");
        assertReported(Set.of(third, fourth), wrong);

        open(NEXT_DAY, "review --lang es");
        assertThat(Set.of(idBelow("Repaso: 1 de 2"), third, fourth)).hasSize(3);
        quit();
    }

    /** Waits for a heading and returns the id of the question below it. */
    private String idBelow(String heading) {
        String screen = tmux.waitFor(heading);
        return kinds(Language.ES).stream()
                .filter(exercise -> screen.contains(exercise.ask().text().text().split("[{$]", -1)[0]))
                .map(Exercise::id)
                .findFirst()
                .orElseThrow();
    }

    private static int daysUntilReview(String screen) {
        return Integer.parseInt(screen.replaceAll("(?s).*volverá\\s+dentro\\s+de\\s+(\\d+)\\s+días.*", "$1"));
    }

    private long attempts(String kind) {
        try {
            return Files.readAllLines(journal("me")).stream()
                    .filter(line -> line.contains("\"kind\":\"" + kind + "\""))
                    .count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String summary(Attempt attempt) {
        String word = attempt.kind() == Attempt.Kind.REGRADE
                ? attempt.answer()
                : attempt.grade().name().toLowerCase(Locale.ROOT);
        return attempt.item() + " " + word;
    }

    /** Checks the report as text, as CSV and as JSON. */
    private void assertReported(Set<String> mended, Set<String> wrong) throws IOException {
        Tmux.CommandOutput text = report("--lang es");
        assertThat(text.status()).isZero();
        assertThat(String.join("\n", text.lines()))
                .contains("Para repasar: hoy 2, ")
                .contains("Lo que aún hay que trabajar")
                .contains("· Muchas preguntas: 12");
        assertThat(text.lines().stream().filter(line -> line.startsWith("✗ no era")))
                .hasSize(2);

        Set<String> still = new TreeSet<>(wrong);
        still.removeAll(mended);
        Tmux.CommandOutput csv = report("--csv | grep kinds");
        Map<String, String> grades = csv.lines().stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(fields -> fields[2], fields -> fields[4]));
        assertThat(grades)
                .isEqualTo(kinds(Language.ES).stream()
                        .map(Exercise::id)
                        .collect(Collectors.toMap(Function.identity(), id -> still.contains(id) ? "wrong" : "right")));

        Path json = tmux.folder().resolve("report.json");
        assertThat(report("--json --out " + json).status()).isZero();
        assertThat(Files.readString(json))
                .contains("\"day\":\"2026-03-02\"", "\"learner\":\"me\"")
                .contains("\"due\":{\"today\":2,")
                .contains("\"item\":\"open\",\"kind\":\"open\",\"attempts\":1,\"grade\":\"right\"");
    }

    @Tag("long")
    @Test
    void twoLearnersHaveSeparateJournalsAndAResetAsksFirst() throws IOException {
        ScreenRespondent ana = new ScreenRespondent(tmux, Language.ES);
        open("quiz 1 --learner ana --lang es");
        ana.rightly(kind("open"));
        quit();
        ScreenRespondent luis = new ScreenRespondent(tmux, Language.EN);
        open("quiz 1 --learner luis --lang en");
        luis.wrongly(kinds(Language.EN).get(0));
        quit();
        assertThat(kept("ana")).extracting(Attempt::grade).containsExactly(Attempt.Grade.RIGHT);
        assertThat(kept("luis")).extracting(Attempt::grade).containsExactly(Attempt.Grade.WRONG);

        assertThat(report("--all --csv | head -2").lines())
                .containsExactly("chapter,screen,item,kind,ana,luis", "Todas,kinds,open,open,right,wrong");

        reset("ana", "no", "no se ha borrado nada");
        assertThat(journal("ana")).exists();
        reset("ana", "sí", "Borrado.");
        assertThat(journal("ana")).doesNotExist();
        assertThat(kept("luis")).hasSize(1);
        assertThat(report("ana --lang es").lines())
                .singleElement()
                .asString()
                .contains("no hay historial de «ana»; los que hay: luis");
        assertThat(tmux.outputOf(run + " report --reset --learner luis --lang es < /dev/null")
                        .status())
                .isEqualTo(2);
        assertThat(journal("luis")).exists();
    }

    private void reset(String learner, String answer, String outcome) {
        tmux.clear();
        open("report --reset --learner " + learner + " --lang es");
        tmux.waitFor("en todos los cursos"); // the end of the line is folded at a place that depends on the folder
        tmux.run(answer);
        tmux.waitFor(outcome);
        tmux.waitForPrompt();
    }
}

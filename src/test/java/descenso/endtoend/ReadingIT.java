package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.testing.AttemptFixture;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests reading the course with the keys of a learner. */
class ReadingIT {

    private static final Pattern PLACE = Pattern.compile("^ Descenso .* (\\d+)/16 ");
    private static final Pattern QUESTION = Pattern.compile("^ Descenso  Pregunta (\\d+ de \\d+ — .*)");
    private static final Pattern BELOW = Pattern.compile("▼ (\\d+) líneas? más");

    /** The background of the light theme, #FBFAF6, as tmux reports it. */
    private static final String LIGHT_PAPER = "48;2;251;250;246";

    /** The number of rows of the body at 80×24. */
    private static final int BODY = 20;

    @RegisterExtension
    final Tmux tmux = new Tmux();

    /** The headings of the questions that were skipped. */
    private final Set<String> skipped = new TreeSet<>();

    /** Predicts every experiment, so that no screen is sealed. */
    @BeforeEach
    void predictAll() throws IOException {
        Journal journal = new Journal(tmux.folder().resolve(".local/share/descenso/me.jsonl"));
        for (String experiment : TestCourse.SHIPPED.course().experiments()) {
            journal.append(AttemptFixture.prediction(experiment, 0, Attempt.Grade.UNKNOWN));
        }
    }

    @Test
    void firstStartShowsTheTitlePageAlone() {
        tmux.run("./run.sh");
        assertThat(tmux.waitFor("0/16")).contains("D e s c e n s o", "Cesar Garcia", "Intro", "salir");
        tmux.send("q");
        tmux.waitForPrompt();
        assertThat(tmux.screen().strip()).isEqualTo("$ ./run.sh\n$");
    }

    @Tag("long")
    @Test
    void spaceShowsEveryLineOfEveryScreen() throws Exception {
        Course course = TestCourse.SHIPPED.course();
        tmux.run("./run.sh");
        String screen = tmux.waitFor("0/16");
        for (int number = 0; number < course.pageIds().size(); number++) {
            String title =
                    course.page(Language.ES, course.pageIds().get(number)).title();
            assertThat(screen).contains("\n  " + title + "\n").contains("e laboratorio   ", "? ayuda   q salir");
            assertThat(place(screen)).isEqualTo(number);
            screen = readToTheEnd(screen);
            assertThat(number == 0 || screen.contains("\n  ▌ ")).as(screen).isTrue();
            if (number < 16) {
                screen = onward(screen);
            }
        }
        assertThat(place(screen)).isEqualTo(16);
        assertThat(skipped).hasSameElementsAs(headings(course));
    }

    /** Presses Space until no line lies below; checks that no press leaves a line out. */
    private String readToTheEnd(String top) {
        String screen = top;
        for (int below = below(screen); below > 0; below = below(screen)) {
            screen = onward(screen);
            assertThat(below(screen)).as(screen).isBetween(below - BODY, below - 1);
        }
        return screen;
    }

    /** Presses Space until the screen shows another position in the course, and skips the questions before it. */
    private String onward(String before) {
        tmux.send("Space");
        String screen = tmux.waitFor("somewhere else", shown -> isQuestion(shown) || isElsewhere(shown, before));
        while (isQuestion(screen)) {
            screen = skipQuestion(screen);
        }
        return isElsewhere(screen, before) ? screen : onward(before);
    }

    private String skipQuestion(String screen) {
        Matcher question = QUESTION.matcher(screen);
        if (question.find()) {
            skipped.add(question.group(1));
        }
        tmux.send("Tab");
        return tmux.waitFor(
                "another heading",
                shown -> !heading(shown).equals(heading(screen)) && (isQuestion(shown) || isPlace(shown)));
    }

    /** Returns the headings of all questions, except those of the last screen. */
    private static List<String> headings(Course course) {
        List<String> headings = new ArrayList<>();
        for (String id : course.pageIds().subList(0, 16)) {
            Page page = course.page(Language.ES, id);
            int count = page.main().exercises().size();
            for (int question = 1; question <= count; question++) {
                headings.add(question + " de " + count + " — " + page.title());
            }
        }
        return headings;
    }

    private static String heading(String screen) {
        return screen.lines().findFirst().orElse("");
    }

    private static boolean isQuestion(String screen) {
        return QUESTION.matcher(screen).find();
    }

    private static boolean isPlace(String screen) {
        return PLACE.matcher(screen).find();
    }

    private static boolean isElsewhere(String screen, String before) {
        return isPlace(screen) && (place(screen) != place(before) || below(screen) != below(before));
    }

    @Test
    void screenFollowsTheTerminalsSize() {
        String usual = openAt("6/16");
        tmux.resize(59, 18);
        assertThat(words(tmux.waitFor("59×18"))).contains("al menos 60×18").doesNotContain("Analogía");
        tmux.resize(80, 17);
        assertThat(words(tmux.waitFor("80×17"))).contains("al menos 60×18");
        tmux.resize(60, 18);
        assertThat(tmux.waitFor("6/16").lines()).allMatch(row -> row.length() <= 60);
        tmux.resize(120, 40);
        assertThat(tmux.waitFor("Escalas adaptativas"))
                .as("the contents beside the text")
                .contains("6/16");
        tmux.resize(80, 24);
        tmux.waitFor("the screen of before", screen -> screen.equals(usual));
    }

    @Test
    void nextStartContinuesWhereTheLastOneEnded() {
        pressed("Space", pressed("Space", openAt("7/16")));
        tmux.send("L", "t");
        String left = tmux.waitFor("last step / η");
        tmux.send("q");
        tmux.waitForPrompt();
        tmux.run("./run.sh");
        tmux.waitFor("the screen of before", screen -> screen.equals(left));
        assertThat(tmux.looks()).contains(LIGHT_PAPER);
    }

    private String openAt(String place) {
        tmux.run("./run.sh learn " + place.replaceFirst("/.*", ""));
        return tmux.waitFor(place);
    }

    /** Presses a key and waits for another position in the course. */
    private String pressed(String key, String before) {
        tmux.send(key);
        return tmux.waitFor("another place", screen -> isElsewhere(screen, before));
    }

    private static int place(String screen) {
        Matcher place = PLACE.matcher(screen);
        assertThat(place.find()).as(screen).isTrue();
        return Integer.parseInt(place.group(1));
    }

    private static int below(String screen) {
        Matcher below = BELOW.matcher(screen);
        return below.find() ? Integer.parseInt(below.group(1)) : 0;
    }

    /** Returns the text of a screen in one line. */
    private static String words(String screen) {
        return screen.replaceAll("\\s+", " ");
    }
}

package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.progress.SavedState;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.tui.Size;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Map;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a class with two courses, all of whose ids are equal. */
class SeveralCoursesTest {

    private static final String DOWN = "\033[B";
    private static final String RIGHT = "\033[C";

    @TempDir
    private Path folder;

    @Test
    void leavingACourseLeadsBackToTheList() throws Exception {
        try (ServerFixture opened = ServerFixture.ofCourses(folder, "graphs", "sets");
                ClientSession ana = opened.login("ana", ServerFixture.key());
                RemoteScreen screen = opened.screen(ana)) {
            screen.await("Course sets");
            screen.type(DOWN + "\r");
            screen.await("D e s c e n s o");
            screen.type(RIGHT);
            screen.await("Objectives");
            int before = screen.written().length();
            screen.type("q");
            screen.await("Courses", before);
            screen.type("q");
            screen.awaitEnd();
            assertThat(screen.channel.getExitStatus()).isZero();
            assertThat(opened.store.learner("ana", "sets").readState().bookmark())
                    .hasValue(SavedState.Bookmark.atTop("objectives"));
            assertThat(opened.store.learner("ana", "graphs").readState().bookmark())
                    .isEmpty();
            assertThat(opened.store.latestCourse("ana")).hasValue("sets");
        }
    }

    @Test
    void aDroppedLineFindsItsCourseOrTheListAgain() throws Exception {
        KeyPair key = ServerFixture.key();
        try (ServerFixture opened = ServerFixture.ofCourses(folder, "graphs", "sets")) {
            try (ClientSession ana = opened.login("ana", key);
                    RemoteScreen screen = opened.screen(ana)) {
                screen.await("Course sets");
                screen.type(DOWN + "\r");
                screen.await("D e s c e n s o");
                screen.type(RIGHT + "/unfinished");
                screen.await("unfinished");
            }
            try (ClientSession ana = opened.login("ana", key);
                    RemoteScreen screen = opened.screen(ana)) {
                screen.await("unfinished");
                int before = screen.written().length();
                screen.type("\003");
                screen.await("Courses", before);
            }
            try (ClientSession ana = opened.login("ana", key);
                    RemoteScreen screen = opened.screen(ana)) {
                screen.await("Course sets");
                screen.type("\r"); // the one used last
                screen.await("Objectives");
            }
        }
    }

    /** Tests keys that arrive while one session ends and the next one opens. */
    @Test
    void keysTypedBetweenTwoCoursesAreKept() throws Exception {
        try (ServerFixture opened = ServerFixture.ofCourses(folder, "graphs", "sets");
                ClientSession ana = opened.login("ana", ServerFixture.key());
                RemoteScreen screen = opened.screen(ana)) {
            screen.type("\r" + RIGHT + "q" + DOWN + "\r" + RIGHT + RIGHT + "q" + "q");
            screen.awaitEnd();
            assertThat(opened.store.learner("ana", "graphs").readState().bookmark())
                    .hasValue(SavedState.Bookmark.atTop("objectives"));
            assertThat(opened.store.learner("ana", "sets").readState().bookmark())
                    .isPresent()
                    .isNotEqualTo(
                            opened.store.learner("ana", "graphs").readState().bookmark());
        }
    }

    @Test
    void inLineModeNumbersOpenTheCourses() throws Exception {
        try (ServerFixture opened = ServerFixture.ofCourses(folder, "graphs", "sets");
                ClientSession ana = opened.login("ana", ServerFixture.key());
                RemoteScreen lines = new RemoteScreen(ana, "dumb", new Size(80, 24), Map.of("LANG", "en_GB.UTF-8"))) {
            lines.await("Number of a course");
            lines.type("2\rgo 1\rquit\r1\rquit\rquit\r");
            lines.awaitEnd();
            assertThat(lines.written().split("2: Course sets", -1)).hasSize(4);
            assertThat(lines.written().split("Line by line", -1)).hasSize(2);
            assertThat(lines.written().split("See you soon", -1)).hasSize(2);
            assertThat(opened.store.learner("ana", "sets").readState().bookmark())
                    .hasValue(SavedState.Bookmark.atTop("objectives"));
            assertThat(opened.store.learner("ana", "graphs").readState().bookmark())
                    .hasValueSatisfying(place -> assertThat(place.pageId()).isNotEqualTo("objectives"));
        }
    }

    @Test
    void theEndOfTheInputEndsTheStay() throws Exception {
        try (ServerFixture opened = ServerFixture.ofCourses(folder, "graphs", "sets");
                ClientSession ana = opened.login("ana", ServerFixture.key());
                RemoteScreen lines = new RemoteScreen(ana, "dumb", new Size(80, 24), Map.of())) {
            lines.await("Number of a course");
            lines.type("2\r\004");
            lines.awaitEnd();
            assertThat(lines.channel.getExitStatus()).isZero();
        }
    }
}

package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomTask;
import descenso.progress.AttemptLine;
import descenso.progress.SavedState;
import descenso.runtime.ClassroomLink;
import descenso.serve.ServerFixture.RemoteScreen;
import descenso.tui.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    @Test
    void taskOfAnotherCourseIsAnnouncedAndComesWhenItsCourseIsOpened() throws Exception {
        KeyPair key = ServerFixture.key();
        Path roster = folder.resolve("roster.csv");
        String line = ServerFixture.line(key);
        Files.writeString(roster, "ana,A,%s\nbo,A,%s\neva,staff,%s\n".formatted(line, line, line));
        try (ServerFixture opened = ServerFixture.ofCourses(folder, Optional.of(roster), "graphs", "sets");
                ClientSession atEva = opened.login("eva", key);
                ClientSession atAna = opened.login("ana", key);
                ClientSession atBo = opened.login("bo", key);
                RemoteScreen eva = opened.screen(atEva);
                RemoteScreen ana = opened.screen(atAna);
                RemoteScreen bo = new RemoteScreen(atBo, "dumb", new Size(80, 24), Map.of("LANG", "en_GB.UTF-8"))) {
            eva.await("Course sets");
            ana.await("Course sets");
            bo.await("Number of a course");
            ana.type("\r"); // the first one
            ana.await("D e s c e n s o");
            ClassroomLink link = Objects.requireNonNull(opened.links.get("eva"));
            link.submit(new Opened());
            link.submit(question("others"));
            ana.await("Your class is answering something in the course");
            bo.await("Your class is answering something in the course");
            link.submit(new Released());
            link.submit(question(AttemptLine.SHIPPED_COURSE)); // the one that both ids stand for
            ana.await("A question for the whole class");
            assertThat(bo.written()).doesNotContain("A question for the whole class");
            bo.type("2\r");
            bo.await("A question for the whole class");
            link.submit(new Released());
            int before = ana.written().length();
            ana.type("q");
            ana.await("Courses", before);
            link.submit(new Closed());
            bo.type("quit\rquit\r");
            bo.awaitEnd();
            assertThat(opened.log()).doesNotContain("fault");
        }
    }

    private static Asked question(String course) {
        return new Asked(
                List.of(new ClassroomTask(ClassroomTask.Kind.QUESTION, course, "starting-point-step", 1, false, false)),
                0);
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
}

package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import descenso.app.CourseListScreen;
import descenso.app.CourseListScreen.CourseOption;
import descenso.app.Tutor;
import descenso.app.screen.SharedDisplay;
import descenso.cli.ClassSessions.ServedCourse;
import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.course.experiment.ExperimentSpecs;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.progress.LearnerStore;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.runtime.ClassroomLink;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.serve.SessionOpening.OpenedSession;
import descenso.store.SqlStore;
import descenso.testing.AttemptFixture;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Tests a class with two courses whose pages and questions have the same ids. */
class ClassSessionsTest {

    private static final TerminalEnvironment TERMINAL = new TerminalEnvironment(Map.of("LANG", "en_GB.UTF-8"));

    private static final ProcessEnvironment ENVIRONMENT = new ProcessEnvironment(
            new TerminalEnvironment(Map.of("DESCENSO_NOW", "2027-03-01T12:00:00Z")),
            ".",
            ".",
            Optional.empty(),
            StandardStreams.of(new Properties(), Map.of()));

    @TempDir
    private Path folder;

    private SqlStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = new SqlStore("jdbc:sqlite:" + folder.resolve("class.sqlite"), "test");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Writes a course of two pages, with one question on the second. */
    private String course(String id) throws IOException {
        Path course = Files.createDirectories(folder.resolve(id + "-folder"));
        Files.writeString(course.resolve("course.yaml"), """
                id: %s
                title: {es: Curso %1$s, en: Course %1$s}
                author: A
                year: 2026
                chapters: [{title: {es: T, en: T}, screens: [start, screen]}]
                """.formatted(id));
        for (Language language : Language.values()) {
            Path pages = Files.createDirectories(course.resolve(language.code()));
            Files.writeString(pages.resolve("start.md"), "---\nid: start\ntitle: Start\n---\nText.\n");
            Files.writeString(pages.resolve("screen.md"), """
                    ---
                    id: screen
                    title: Intro
                    ---
                    Text.

                    ```question
                    id: q1
                    kind: choice
                    ask: Is it?
                    options:
                      - {id: yes, text: "It is.", right: true, reply: "Yes."}
                      - {id: no, text: "It is not.", reply: "It is."}
                    why: It is.
                    ```
                    """);
        }
        return course.toString();
    }

    private ClassSessions sessions(String... folders) throws UserError {
        return new ClassSessions(
                ENVIRONMENT,
                new GlobalOptions(),
                ClassSessions.read(ENVIRONMENT, List.of(folders)),
                store,
                new ExperimentSpecs(),
                new SharedDisplay(Map.of()),
                "class",
                folder);
    }

    private Tutor opened(ClassSessions sessions, Optional<String> course) throws IOException {
        OpenedSession opened = sessions.open("ana", TERMINAL, course, true, new Size(80, 24), ClassroomLink.none());
        return opened.opening().tutor();
    }

    private List<CourseOption> listed(ClassSessions sessions) throws IOException {
        return ((CourseListScreen) opened(sessions, Optional.empty()).screen()).courses();
    }

    private static SavedState at(String page, Set<String> read) {
        return new SavedState(
                Optional.of(Bookmark.atTop(page)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                read,
                Map.of());
    }

    @Test
    void onlyCourseIsOpenedWithoutAList() throws Exception {
        ClassSessions one = sessions(course("a"));
        assertThat(one.hasSeveralCourses()).isFalse();
        assertThat(opened(one, Optional.empty()).isInCourses()).isFalse();
        assertThat(opened(one, Optional.empty()).state().course().manifest().id())
                .isEqualTo("a");
        ClassSessions installed = new ClassSessions(
                ENVIRONMENT,
                new GlobalOptions(),
                ClassSessions.read(ENVIRONMENT, List.of()),
                store,
                new ExperimentSpecs(),
                new SharedDisplay(Map.of()),
                "class",
                folder);
        assertThat(installed.courses().keySet()).containsExactly("optimizers");
    }

    @Test
    void languageOfTheServerCountsOnlyUntilOneIsSaved() throws Exception {
        GlobalOptions english = new GlobalOptions();
        new CommandLine(CommandSpec.create().addMixin("options", CommandSpec.forAnnotatedObject(english)))
                .parseArgs("--lang", "en");
        Map<String, ServedCourse> courses = ClassSessions.read(ENVIRONMENT, List.of());
        ClassSessions served = new ClassSessions(
                ENVIRONMENT,
                english,
                courses,
                store,
                new ExperimentSpecs(),
                ClassSessions.display(courses),
                "class",
                folder);
        assertThat(opened(served, Optional.empty()).state().language()).isEqualTo(Language.EN);
        LearnerStore ana = store.learner("ana", "optimizers");
        SavedState first = ana.readState();
        ana.writeState(new SavedState(
                first.bookmark(), Optional.of(Language.ES), first.theme(), first.raster(), Set.of(), Map.of()));
        Tutor again = opened(served, Optional.empty());
        assertThat(again.state().language()).isEqualTo(Language.ES);
        assertThat(again.state().courseTitle("optimizers"))
                .isEqualTo(again.state().course().manifest().title().in(Language.ES));
    }

    @Test
    void eachCourseHasItsOwnPlaceReadMarksAndReviews() throws Exception {
        ClassSessions both = sessions(course("a"), course("b"));
        assertThat(listed(both)).extracting(CourseOption::id).containsExactly("a", "b");
        assertThat(listed(both)).extracting(CourseOption::read).containsExactly(0, 0);
        Attempt attempt = AttemptFixture.question("q1", 1, Grade.WRONG);
        LearnerStore second = store.learner("ana", "b");
        second.append(attempt);
        second.writeState(at("screen", Set.of("screen")));
        assertThat(listed(both)).extracting(CourseOption::read).containsExactly(0, 1);
        assertThat(listed(both)).extracting(CourseOption::reviews).containsExactly(0, 1);
        assertThat(opened(both, Optional.of("a")).state().bookmark()).isEqualTo(Bookmark.atTop("start"));
        assertThat(opened(both, Optional.of("b")).state().bookmark()).isEqualTo(Bookmark.atTop("screen"));
        assertThat(opened(both, Optional.of("a")).state().history().learning().isEmpty())
                .isTrue();
    }

    @Test
    void courseThatWasUsedLastIsChosen() throws Exception {
        ClassSessions both = sessions(course("a"), course("b"));
        for (String id : List.of("b", "a", "b")) {
            store.learner("ana", id).writeState(at("start", Set.of()));
            Tutor list = opened(both, Optional.empty());
            assertThat(((CourseListScreen) list.screen()).chosen()).isEqualTo(id.equals("a") ? 0 : 1);
            assertThat(list.state().course().manifest().id()).isEqualTo(id);
        }
    }

    @Test
    void equalIdsAreAnErrorThatNamesBothFolders() throws Exception {
        String first = course("a");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.copy(Path.of(first, "course.yaml"), copy.resolve("course.yaml"));
        UserError error = catchThrowableOfType(
                UserError.class, () -> ClassSessions.read(ENVIRONMENT, List.of(first, copy.toString())));
        assertThat(error.text(Messages.in(Language.EN))).contains("“a”", first, copy.toString());
    }

    @Test
    void unreadableCourseIsAnErrorThatNamesItsFolder() throws Exception {
        String first = course("a");
        String other = course("b");
        Files.writeString(Path.of(other, "course.yaml"), "id: b\n");
        UserError error =
                catchThrowableOfType(UserError.class, () -> ClassSessions.read(ENVIRONMENT, List.of(first, other)));
        assertThat(error.text(Messages.in(Language.EN))).contains("b-folder");
    }
}

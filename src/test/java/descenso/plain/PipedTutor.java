package descenso.plain;

import descenso.app.Tutor;
import descenso.app.Tutor.TutorUpdate;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Journal;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.SessionFiles;
import descenso.runtime.SharedLibrary;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.UiText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session in plain mode through a pipe, for tests.
 *
 * @param folder the folder of place and journal
 * @param width the width of the output, in columns
 */
record PipedTutor(Path folder, Language language, CharacterSet characters, int width) {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-02T12:00:00Z[UTC]");

    /**
     * The output of a session.
     *
     * @param isDone whether every line was carried out
     * @param lost what could not be saved at the end
     */
    record Transcript(String text, boolean isDone, List<LocalizedMessage> lost) {}

    /** Enters lines, from the first screen of the course on. */
    Transcript say(String... lines) {
        return say(List.of(lines));
    }

    Transcript say(List<String> lines) {
        return say(opening(), lines);
    }

    /** Enters lines into a tutor that opens in another state. */
    Transcript say(Tutor tutor, List<String> lines) {
        return say(TutorUpdate.at(tutor), lines);
    }

    private Transcript say(TutorUpdate opening, List<String> lines) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        LineByLine plain = new LineByLine(
                resources().context(() -> 0, () -> NOON), SessionFiles.EXECUTORS.openDirectScheduler(), opening);
        byte[] input = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            List<LocalizedMessage> lost = new ArrayList<>();
            boolean isDone = plain.piped(new ByteArrayInputStream(input), output, width, lost::add);
            return new Transcript(output.toString(StandardCharsets.UTF_8), isDone, lost);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    SessionFiles resources() {
        return new SessionFiles(
                new StateFile(folder.resolve("place.properties")),
                journal(),
                SharedLibrary.of(TestCourse.ABRIDGED),
                folder);
    }

    Journal journal() {
        return new Journal(folder.resolve("me.jsonl"));
    }

    TutorUpdate opening() {
        return TutorUpdate.at(Tutor.opening(state())).and(new Command.LoadHistory());
    }

    private AppState state() {
        Course course = TestCourse.ABRIDGED.course();
        DisplaySettings settings = new DisplaySettings(
                new UiText(Messages.spoken(language), characters),
                Theme.all().get(0),
                Raster.ASCII,
                new Size(80, 100_000),
                false);
        return AppState.opening(
                course,
                settings,
                CourseState.opening(
                        Bookmark.atTop(course.pageIds().get(0)),
                        0,
                        Set.of(),
                        Map.of(),
                        LearnerHistory.withoutDate(LearningRecord.empty())));
    }
}

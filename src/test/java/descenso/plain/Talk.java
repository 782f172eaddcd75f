package descenso.plain;

import descenso.app.Command;
import descenso.app.Manner;
import descenso.app.Past;
import descenso.app.Step;
import descenso.app.Study;
import descenso.app.Tutor;
import descenso.app.Whereabouts;
import descenso.course.Course;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.plot.Ink;
import descenso.progress.Bookmark;
import descenso.progress.Journal;
import descenso.progress.StateFile;
import descenso.runtime.Belongings;
import descenso.runtime.Library;
import descenso.runtime.Workers;
import descenso.tui.Glyphs;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.Speech;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who talks with the tutor through a pipe, for tests.
 *
 * @param folder where place and journal are kept
 */
record Talk(Path folder, Language language, Glyphs glyphs, int width) {

    private static final Path LESSONS = Path.of("lessons", "optimizers");

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-02T12:00:00Z[UTC]");

    /**
     * What was written.
     *
     * @param isDone whether every line could be done
     */
    record Transcript(String text, boolean isDone) {}

    /** Says these lines, from the first slide on. */
    Transcript say(String... lines) {
        return say(List.of(lines));
    }

    Transcript say(List<String> lines) {
        return say(opening(), lines);
    }

    /** The same of a tutor that opens otherwise. */
    Transcript say(Tutor tutor, List<String> lines) {
        return say(Step.at(tutor), lines);
    }

    private Transcript say(Step opening, List<String> lines) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Workers workers = Workers.atOnce(belongings(), () -> 0, () -> NOON)) {
            LineByLine plain = new LineByLine(opening, workers);
            String said = String.join("\n", lines) + "\n";
            boolean isDone =
                    plain.piped(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), output, width);
            return new Transcript(output.toString(StandardCharsets.UTF_8), isDone);
        }
    }

    Belongings belongings() {
        return new Belongings(
                new StateFile(folder.resolve("place.properties")), journal(), new Library(LESSONS), folder);
    }

    Journal journal() {
        return new Journal(folder.resolve("me.jsonl"));
    }

    Step opening() {
        return Step.at(Tutor.opening(study())).and(new Command.Recall());
    }

    private Study study() {
        Course course = course();
        Manner manner = new Manner(
                language,
                new Speech(Phrases.told(language), glyphs),
                Theme.all().get(0),
                Ink.ASCII,
                new Size(80, 100_000));
        return Study.opening(
                course,
                manner,
                Whereabouts.opening(Bookmark.atTop(course.screens().get(0)), 0, Set.of(), Map.of(), Past.unread()));
    }

    private static Course course() {
        try {
            return CourseReader.read(LESSONS);
        } catch (CourseException e) {
            throw new AssertionError(e.fault().toString(), e);
        }
    }
}

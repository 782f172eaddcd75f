package descenso.cli.report;

import descenso.cli.process.Console;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.OutputFormat;
import descenso.cli.process.OutputTarget;
import descenso.cli.process.StandardStreams;
import descenso.cli.process.UserError;
import descenso.course.Course;
import descenso.export.CourseReport;
import descenso.memory.FsrsScheduler;
import descenso.memory.LearningDay;
import descenso.phrases.MessageKey;
import descenso.progress.JournalContent;
import descenso.progress.Learner;
import descenso.progress.LearningRecord;
import descenso.progress.RejectedFileException;
import descenso.progress.ReviewSchedule;
import descenso.tui.Line;
import descenso.view.progress.ReportView;
import descenso.view.text.UiText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads journals and writes a report of the results of their learners.
 *
 * @param now time that determines which reviews are due
 */
record Reporter(StandardStreams streams, Console console, OutputFormat format, OutputTarget target, ZonedDateTime now) {

    /** Width of a table if no width is given, in cells. No table is wider. */
    private static final int UNLIMITED = 10_000;

    /**
     * Writes the report and returns the exit status: 2 if no journal could be read, otherwise 0.
     *
     * @throws UserError if the report would overwrite a journal, or cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    int run(Course course, List<NamedJournal> journals) throws UserError, InterruptedException {
        List<Learner> learners = new ArrayList<>();
        for (NamedJournal journal : journals) {
            target.requireAbsent(journal.journal().path(), MessageKey.REPORT_OUT_IS_LOG);
            read(journal).map(content -> learner(journal.name(), content)).ifPresent(learners::add);
        }
        if (learners.isEmpty()) {
            return ExitStatus.USAGE;
        }
        target.write(streams, writer -> write(course, learners, writer));
        return ExitStatus.OK;
    }

    private Learner learner(String name, JournalContent content) {
        LearningRecord learning = LearningRecord.of(content.attempts());
        return new Learner(
                name, learning, ReviewSchedule.of(learning, FsrsScheduler.withDefaults(), now.getZone(), today()));
    }

    private LocalDate today() {
        return LearningDay.of(now.toInstant(), now.getZone());
    }

    /** Reads a journal. Warns about damaged lines; empty, with a warning, if the file cannot be read. */
    private Optional<JournalContent> read(NamedJournal journal) {
        Path path = journal.journal().path();
        try {
            JournalContent content = journal.journal().read();
            int lost = content.damaged().size();
            if (lost > 0) {
                console.warn(
                        console.messages().say(MessageKey.REPORT_DAMAGED, path.toString(), Integer.toString(lost)));
            }
            return Optional.of(content);
        } catch (IOException e) {
            console.warn(console.messages().say(RejectedFileException.reason(e, MessageKey.REPORT_UNREADABLE, path)));
            return Optional.empty();
        }
    }

    private void write(Course course, List<Learner> learners, Writer writer) throws IOException {
        switch (format) {
            case TABLE -> writeLines(course, learners, writer);
            case CSV -> new CourseReport(course, learners, today(), console.language()).writeCsv(writer);
            case JSON -> new CourseReport(course, learners, today(), console.language()).writeJson(writer);
        }
    }

    private void writeLines(Course course, List<Learner> learners, Writer writer) throws IOException {
        UiText texts = new UiText(console.messages(), console.characters());
        for (Line line : new ReportView(course, learners, today(), console.language(), texts).lines(width())) {
            writer.write(line.toString().stripTrailing() + "\n");
        }
    }

    private int width() {
        return (target.file().isPresent() ? streams.fileWidth() : streams.ofTables()).orElse(UNLIMITED);
    }
}

package descenso.cli;

import descenso.app.classroom.BetVerdicts;
import descenso.classroom.EventLine;
import descenso.classroom.GuestName;
import descenso.classroom.LoggedEvent;
import descenso.classroom.LoggedSession;
import descenso.classroom.LoggedSession.LoggedTask;
import descenso.classroom.Tally;
import descenso.cli.ClassSessions.ServedCourse;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.source.CourseFolder;
import descenso.export.ExperimentCsv;
import descenso.export.JsonValue;
import descenso.memory.LearningDay;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.store.ClassroomLog.NumberedLine;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.question.AssessmentItems;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a classroom on a day: how the votes on each task went, who was there and how many of the tasks that
 * were asked meanwhile each learner answered.
 *
 * @param hasGrades whether the report has the grades of single learners of the class
 * @param zone zone of the times and days
 * @param courses the courses that name mistakes, by their ids
 */
record ClassroomReport(
        List<LoggedSession> sessions, boolean hasGrades, ZoneId zone, Map<String, ServedCourse> courses, UiText texts) {

    /** The day of the latest session. */
    private static final String LAST = "last";

    private static final String SESSION = "session";

    /** The columns of a CSV table. */
    private static final List<String> COLUMNS = List.of(
            SESSION,
            "row",
            "task",
            "learner",
            "asked",
            "answered",
            "votes_before",
            "votes_after",
            "right_before",
            "right_after",
            "gain",
            "mistakes_before",
            "mistakes_after",
            "wrong_and_sure_before",
            "wrong_and_sure_after");

    /** The further columns of a CSV table with the grades of single learners. */
    private static final List<String> GRADES = List.of("grade_before", "grade_after");

    ClassroomReport {
        sessions = List.copyOf(sessions);
    }

    /**
     * Returns the sessions of a log. Lines that cannot be read are left out.
     *
     * @param damaged takes the number of each unreadable line
     */
    static List<LoggedSession> sessions(List<NumberedLine> lines, List<Long> damaged) {
        List<LoggedEvent> log = new ArrayList<>();
        for (NumberedLine line : lines) {
            try {
                EventLine.read(line.number(), line.line()).ifPresent(log::add);
            } catch (IOException e) {
                damaged.add(line.number());
            }
        }
        return LoggedSession.of(log);
    }

    /**
     * Returns the sessions that began on a day.
     *
     * @param day a day, or {@value #LAST} for that of the latest session
     * @throws UserError if the day is not valid, or has no session
     */
    static List<LoggedSession> of(String day, List<LoggedSession> all, ZoneId zone) throws UserError {
        Set<LocalDate> days = new TreeSet<>();
        all.forEach(session -> days.add(LearningDay.of(session.begin(), zone)));
        if (all.isEmpty()) {
            throw UserError.of(MessageKey.SESSION_NEVER);
        }
        LocalDate wanted =
                day.equals(LAST) ? LearningDay.of(all.get(all.size() - 1).begin(), zone) : parsed(day);
        List<LoggedSession> found = all.stream()
                .filter(session -> LearningDay.of(session.begin(), zone).equals(wanted))
                .toList();
        if (found.isEmpty()) {
            throw UserError.of(
                    MessageKey.SESSION_NONE,
                    day,
                    days.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /**
     * Returns sessions in which a bet that no run of its own learner has judged, since the learner had left, has the
     * grade that the measured values of another learner's run give it.
     *
     * @param courses the courses of the predictions, by their ids
     */
    static List<LoggedSession> judged(List<LoggedSession> sessions, Map<String, ServedCourse> courses) {
        return sessions.stream()
                .map(session -> new LoggedSession(
                        session.begin(),
                        session.end(),
                        session.learners(),
                        session.tasks().stream()
                                .map(task -> judged(task, courses))
                                .toList()))
                .toList();
    }

    private static LoggedTask judged(LoggedTask task, Map<String, ServedCourse> courses) {
        return Optional.ofNullable(courses.get(task.task().course()))
                .filter(served -> !task.figures().isEmpty())
                .map(ServedCourse::folder)
                .map(folder -> new ExperimentSpecs()
                        .read(CourseFolder.experiment(folder, task.task().id()), List.of(), folder.resolve("data")))
                .flatMap(ParsedExperiment::experiment)
                .flatMap(Experiment::prediction)
                .map(question -> task.judged(bet -> BetVerdicts.grade(question, bet, task.figures())))
                .orElse(task);
    }

    private static LocalDate parsed(String day) throws UserError {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw UserError.of(MessageKey.SESSION_DAY, day);
        }
    }

    /** Returns the report as tables, at most {@code width} cells wide if their cells can be wrapped. */
    List<Line> lines(int width) {
        return new GridRenderer(texts, width)
                .lines(sessions.stream().map(this::section).toList());
    }

    private Section section(LoggedSession session) {
        String title = texts.say(
                MessageKey.SESSION_TITLE,
                LearningDay.of(session.begin(), zone).toString(),
                minute(session.begin()),
                minute(session.end()));
        return Section.group(
                new Section.Heading(Wording.of(title, Style.TITLE)),
                new Section.Group(session.tasks().isEmpty() ? List.of() : List.of(tasks(session))),
                below(MessageKey.SESSION_MISTAKES, mistakes(session)),
                below(MessageKey.SESSION_WHO, learners(session)));
    }

    /** Returns the time of day, such as 09:05. */
    private String minute(Instant time) {
        return time.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private Section below(MessageKey heading, Section.Table table) {
        Section title = new Section.Heading(Wording.of(texts.say(heading), Style.STRONG));
        return Section.below(title, table.rows().isEmpty() ? List.of() : List.of(table));
    }

    private Section.Table tasks(LoggedSession session) {
        boolean hasConfidence =
                session.tasks().stream().anyMatch(task -> task.task().asksConfidence());
        Stream<MessageKey> heads = Stream.of(
                MessageKey.REPORT_ITEM, MessageKey.SESSION_VOTES, MessageKey.SESSION_RIGHT, MessageKey.SESSION_GAIN);
        return table(
                hasConfidence ? Stream.concat(heads, Stream.of(MessageKey.VOTE_SURE_REPORT)) : heads,
                session.tasks().stream().map(task -> {
                    List<String> row = new ArrayList<>(List.of(
                            task.task().id(),
                            beforeAndAfter(task, vote -> Integer.toString(vote.size())),
                            beforeAndAfter(task, vote -> number(LoggedSession.rightShare(vote), this::percent)),
                            number(task.gain(), gain -> texts.numbers().fixed(gain, 2, 0))));
                    if (hasConfidence) {
                        row.add(
                                task.task().asksConfidence()
                                        ? beforeAndAfter(task, vote -> String.valueOf(sureMistakes(task, vote)))
                                        : "");
                    }
                    return row;
                }));
    }

    private String beforeAndAfter(LoggedTask task, Function<Map<String, Attempt>, String> cell) {
        String before = cell.apply(task.first());
        return task.hasFurtherVote() ? texts.encode(before + " → " + cell.apply(task.last())) : before;
    }

    private String percent(double share) {
        return texts.numbers().with("%", Long.toString(Math.round(100 * share)));
    }

    private static String number(OptionalDouble value, DoubleFunction<String> digits) {
        return value.isPresent() ? digits.apply(value.getAsDouble()) : "";
    }

    /** Returns a table whose first column has words and whose others have numbers. */
    private Section.Table table(Stream<MessageKey> heads, Stream<List<String>> rows) {
        List<Section.TableColumn> columns = new ArrayList<>();
        heads.forEach(head ->
                columns.add(Section.TableColumn.of(columns.isEmpty() ? Align.LEFT : Align.RIGHT, texts.say(head))));
        return new Section.Table(
                columns,
                rows.map(row -> Section.TableRow.of(row.stream()
                                .map(cell -> Wording.of(texts.encode(cell), Style.TEXT))
                                .toList()))
                        .toList());
    }

    private Section.Table mistakes(LoggedSession session) {
        List<List<String>> rows = new ArrayList<>();
        for (LoggedTask task : session.tasks()) {
            Map<String, Integer> before = LoggedSession.mistakes(task.first());
            Map<String, Integer> after = LoggedSession.mistakes(task.last());
            Set<String> ids = new LinkedHashSet<>(before.keySet());
            ids.addAll(after.keySet());
            for (String id : ids) {
                rows.add(List.of(
                        task.task().id() + ": " + name(task, id),
                        Integer.toString(before.getOrDefault(id, 0)),
                        task.hasFurtherVote() ? Integer.toString(after.getOrDefault(id, 0)) : ""));
            }
        }
        return table(
                Stream.of(MessageKey.REPORT_BELIEF, MessageKey.SESSION_BEFORE, MessageKey.SESSION_AFTER),
                rows.stream());
    }

    /** Returns the name of a mistake; its id if the course of the task is not given. */
    private String name(LoggedTask task, String mistake) {
        return Optional.ofNullable(courses.get(task.task().course()))
                .map(served -> AssessmentItems.of(served.course(), texts).mistake(mistake))
                .orElse(mistake);
    }

    private Section.Table learners(LoggedSession session) {
        Stream<MessageKey> heads = Stream.of(MessageKey.REPORT_WHO, MessageKey.SESSION_ANSWERED);
        return table(
                hasGrades ? Stream.concat(heads, Stream.of(MessageKey.SESSION_RIGHT)) : heads,
                session.learners().stream().map(learner -> {
                    List<String> row = new ArrayList<>(
                            List.of(marked(learner), share(session.answered(learner), session.asked(learner))));
                    if (hasGrades) {
                        List<LoggedTask> graded = session.tasks().stream()
                                .filter(task -> task.isGraded() && task.asked().contains(learner))
                                .toList();
                        long right = graded.stream()
                                .filter(task -> isRight(task.latest(learner)))
                                .count();
                        row.add(isOfClass(learner) ? share(right, graded.size()) : "");
                    }
                    return row;
                }));
    }

    /** Tests whether a learner is graded: guests are not of the class. */
    private static boolean isOfClass(String learner) {
        return !GuestName.isGuest(learner);
    }

    /** Returns a name as a table has it, in which guests are told apart. */
    private String marked(String learner) {
        return GuestName.isGuest(learner) ? texts.say(MessageKey.SESSION_GUEST, learner) : learner;
    }

    private static boolean isRight(Optional<Attempt> attempt) {
        return attempt.map(Attempt::grade).filter(grade -> grade == Grade.RIGHT).isPresent();
    }

    private String share(long part, long whole) {
        return texts.say(MessageKey.SESSION_SHARE, Long.toString(part), Long.toString(whole));
    }

    /**
     * Writes a CSV table: a row per task, then one per learner, and with grades one per answer. Quotes follow RFC 4180;
     * lines end with a line feed. Does not close the writer.
     *
     * @throws IOException if the writer fails
     */
    void writeCsv(Writer writer) throws IOException {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (hasGrades) {
            columns.addAll(GRADES);
        }
        writer.write(String.join(",", columns) + "\n");
        for (LoggedSession session : sessions) {
            for (Map<String, @Nullable Object> row : rows(session)) {
                writer.write(columns.stream()
                        .map(column -> column.equals(SESSION) ? session.begin() : row.get(column))
                        .map(ClassroomReport::field)
                        .collect(Collectors.joining(",", "", "\n")));
            }
        }
    }

    private static String field(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.isNaN(number) ? "" : JsonValue.number(number);
        }
        return value == null ? "" : ExperimentCsv.field(value.toString());
    }

    /** Returns the values of each row by column; a field without a value is empty. */
    private List<Map<String, @Nullable Object>> rows(LoggedSession session) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        session.tasks().forEach(task -> rows.add(row(session, task)));
        for (String learner : session.learners()) {
            rows.add(JsonValue.object(
                    "row",
                    GuestName.isGuest(learner) ? "guest" : "learner",
                    "learner",
                    learner,
                    "asked",
                    session.asked(learner),
                    "answered",
                    session.answered(learner)));
        }
        if (hasGrades) {
            for (LoggedTask task : session.tasks()) {
                session.learners().stream()
                        .filter(learner ->
                                isOfClass(learner) && task.latest(learner).isPresent())
                        .forEach(learner -> rows.add(JsonValue.object(
                                "row",
                                "answer",
                                "task",
                                task.task().id(),
                                "learner",
                                learner,
                                "grade_before",
                                grade(task.first(), learner),
                                "grade_after",
                                task.hasFurtherVote() ? grade(task.last(), learner) : null)));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(LoggedSession session, LoggedTask task) {
        boolean isAgain = task.hasFurtherVote();
        return JsonValue.object(
                "row", "task",
                "task", task.task().id(),
                "asked", task.asked().size(),
                "answered",
                        session.learners().stream()
                                .filter(learner -> task.latest(learner).isPresent())
                                .count(),
                "votes_before", task.first().size(),
                "votes_after", isAgain ? task.last().size() : null,
                "right_before", right(task.first()),
                "right_after", isAgain ? right(task.last()) : null,
                "gain", task.gain().orElse(Double.NaN),
                "mistakes_before", counts(LoggedSession.mistakes(task.first())),
                "mistakes_after", isAgain ? counts(LoggedSession.mistakes(task.last())) : null,
                "wrong_and_sure_before", sureMistakes(task, task.first()),
                "wrong_and_sure_after", isAgain ? sureMistakes(task, task.last()) : null);
    }

    /** Returns how many were sure of a wrong answer; null if that was not asked. */
    private static @Nullable Integer sureMistakes(LoggedTask task, Map<String, Attempt> vote) {
        return task.task().asksConfidence() ? Tally.of(vote.values()).sureMistakes() : null;
    }

    private static double right(Map<String, Attempt> vote) {
        return LoggedSession.rightShare(vote).orElse(Double.NaN);
    }

    private static @Nullable String grade(Map<String, Attempt> vote, String learner) {
        Attempt attempt = vote.get(learner);
        return attempt == null ? null : attempt.grade().word();
    }

    private static String counts(Map<String, Integer> mistakes) {
        return mistakes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /**
     * Writes a line of JSON. Does not close the writer.
     *
     * @throws IOException if the writer fails
     */
    void writeJson(Writer writer) throws IOException {
        JsonValue.writeLine(JsonValue.object("sessions", sessions.stream().map(this::object)), writer);
    }

    private Map<String, @Nullable Object> object(LoggedSession session) {
        return JsonValue.object(
                "begin",
                session.begin().toString(),
                "end",
                session.end().toString(),
                "tasks",
                session.tasks().stream().map(this::object),
                "learners",
                session.learners().stream()
                        .map(learner -> JsonValue.object(
                                "learner", learner,
                                "guest", GuestName.isGuest(learner),
                                "asked", session.asked(learner),
                                "answered", session.answered(learner))));
    }

    private Map<String, @Nullable Object> object(LoggedTask task) {
        return JsonValue.object(
                "task",
                task.task().id(),
                "kind",
                AttemptLine.key(task.task().kind()),
                "course",
                task.task().course(),
                "time",
                task.time().toString(),
                "gain",
                task.gain().orElse(Double.NaN),
                "votes",
                task.votes().stream().map(vote -> object(task, vote)));
    }

    private Map<String, @Nullable Object> object(LoggedTask task, Map<String, Attempt> vote) {
        Tally tally = Tally.of(vote.values());
        Map<String, @Nullable String> grades = new TreeMap<>();
        if (hasGrades) {
            vote.keySet().stream()
                    .filter(ClassroomReport::isOfClass)
                    .forEach(learner -> grades.put(learner, grade(vote, learner)));
        }
        return JsonValue.object(
                "answers",
                vote.size(),
                "right",
                right(vote),
                "mistakes",
                LoggedSession.mistakes(vote),
                "confidence",
                task.task().asksConfidence() ? confidence(tally) : null,
                "wrong_and_sure",
                sureMistakes(task, vote),
                "grades",
                hasGrades ? grades : null);
    }

    /** Returns how many were how sure. No report says it of a single learner. */
    private static Map<String, Integer> confidence(Tally tally) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tally.confidence().forEach((each, count) -> counts.put(AttemptLine.key(each), count));
        return counts;
    }
}

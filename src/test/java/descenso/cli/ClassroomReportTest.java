package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.EventFixture;
import descenso.classroom.EventLine;
import descenso.classroom.LoggedSession;
import descenso.classroom.LoggedSession.LoggedTask;
import descenso.cli.ClassSessions.ServedCourse;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Confidence;
import descenso.progress.Attempt.Grade;
import descenso.quiz.Answer;
import descenso.store.ClassroomLog.NumberedLine;
import descenso.testing.GoldenFile;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.UiText;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassroomReportTest {

    private static final Attempt RIGHT = EventFixture.answer("3", Grade.RIGHT);
    private static final Attempt SIGN =
            EventFixture.sure(EventFixture.answer("-3", Grade.WRONG, "sign"), Confidence.SURE);
    private static final Attempt ROOT = EventFixture.answer("9", Grade.WRONG, "no-root");
    private static final Attempt BET = EventFixture.answer("momentum", Grade.PENDING);

    /** A session with a second vote, confidence and a prediction that has run, and one without anything. */
    private static final List<ClassroomEvent> EVENTS = List.of(
            new Opened(),
            new Joined("=leo"),
            new Joined("sam"),
            new Asked(List.of(EventFixture.question("why").asking(true), EventFixture.prediction("ball")), 0),
            new Voted("ana", 4, 1, RIGHT),
            new Voted("ben", 4, 1, SIGN),
            new Voted("eva", 4, 1, SIGN),
            new Voted("=leo", 4, 1, ROOT),
            new Locked(4, 1),
            new AskedAgain(),
            new Voted("ana", 4, 2, RIGHT),
            new Voted("ben", 4, 2, RIGHT),
            new Voted("eva", 4, 2, SIGN),
            new Locked(4, 2),
            new Revealed(),
            new Continued(),
            new Voted("ana", 16, 1, BET),
            new Voted("sam", 16, 1, EventFixture.answer("sgd", Grade.PENDING)),
            new Locked(16, 1),
            new Ran(),
            new BetJudged("ana", 16, Map.of(BET.answer(), Grade.RIGHT), Map.of("steps", 3.0)),
            new Closed(),
            new Opened());

    /** Returns the lines of the log, with an event each 30 seconds from 9:00 in Madrid. */
    private static List<NumberedLine> lines() throws IOException {
        return lines(EVENTS);
    }

    private static List<NumberedLine> lines(List<ClassroomEvent> events) throws IOException {
        List<NumberedLine> lines = new ArrayList<>();
        for (ClassroomEvent event : events) {
            long number = lines.size() + 1L;
            String line =
                    EventLine.of(EventFixture.TIME.minus(Duration.ofMinutes(60)).plusSeconds(30 * number), event);
            lines.add(new NumberedLine(number, line));
        }
        return lines;
    }

    private static ClassroomReport report(Language language, boolean hasGrades) throws IOException {
        return report(lines(), language, hasGrades);
    }

    private static ClassroomReport report(List<NumberedLine> lines, Language language, boolean hasGrades) {
        return new ClassroomReport(
                ClassroomReport.sessions(lines, new ArrayList<>()),
                hasGrades,
                ZoneId.of("Europe/Madrid"),
                Map.of("optimizers", new ServedCourse(TestCourse.SMALL.folder(), TestCourse.SMALL.course())),
                new UiText(Messages.in(language), CharacterSet.UNICODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classroom-es", "classroom-en"})
    void tablesMatchTheGoldenFile(String name) throws Exception {
        Language language = Language.valueOf(name.substring(name.length() - 2));
        StringBuilder text = new StringBuilder();
        for (boolean hasGrades : new boolean[] {false, true}) {
            text.append(report(language, hasGrades).lines(80).stream()
                    .map(Line::toString)
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n", "", "\n\n")));
        }
        GoldenFile.compareTable(name, text.toString());
    }

    @Test
    void csvHasTasksAndParticipation() throws Exception {
        StringWriter text = new StringWriter();
        report(Language.EN, false).writeCsv(text);
        assertThat(text).hasToString("""
                session,row,task,learner,asked,answered,votes_before,votes_after,right_before,right_after,gain,\
                mistakes_before,mistakes_after,wrong_and_sure_before,wrong_and_sure_after
                2026-11-30T08:00:30Z,task,why,,5,4,4,3,0.25,0.6666666666666666,0.5555555555555555,"sign 2; no-root 1",sign 1,2,1
                2026-11-30T08:00:30Z,task,ball,,5,2,2,,1,,,,,,
                2026-11-30T08:00:30Z,learner,,'=leo,2,1,,,,,,,,,
                2026-11-30T08:00:30Z,learner,,ana,2,2,,,,,,,,,
                2026-11-30T08:00:30Z,learner,,ben,2,1,,,,,,,,,
                2026-11-30T08:00:30Z,learner,,eva,2,1,,,,,,,,,
                2026-11-30T08:00:30Z,learner,,sam,2,1,,,,,,,,,
                """);
    }

    @ParameterizedTest
    @CsvSource({"false, null", "true, '{\"=leo\":\"wrong\",\"ana\":\"right\",\"ben\":\"wrong\",\"eva\":\"wrong\"}'"})
    void jsonHasAllVotesAndTheGradesOfLearnersOnRequest(boolean hasGrades, String grades) throws Exception {
        StringWriter text = new StringWriter();
        report(Language.EN, hasGrades).writeJson(text);
        assertThat(text.toString())
                .startsWith("{\"sessions\":[{\"begin\":\"2026-11-30T08:00:30Z\",\"end\":\"2026-11-30T08:11:00Z\","
                        + "\"tasks\":[{\"task\":\"why\",\"kind\":\"question\",\"course\":\"optimizers\","
                        + "\"time\":\"2026-11-30T08:02:00Z\",\"gain\":0.5555555555555555,"
                        + "\"votes\":[{\"answers\":4,\"right\":0.25,\"mistakes\":{\"sign\":2,\"no-root\":1},"
                        + "\"confidence\":{\"guess\":0,\"rather_sure\":0,\"sure\":2},\"wrong_and_sure\":2,\"grades\":"
                        + grades + "},")
                .endsWith("{\"begin\":\"2026-11-30T08:11:30Z\",\"end\":\"2026-11-30T08:11:30Z\",\"tasks\":[],"
                        + "\"learners\":[]}]}\n");
        assertThat(text.toString().contains("pending")).isEqualTo(hasGrades);
    }

    /** Tests that what one run has measured judges the bets of all votes, but none that the question does not have. */
    @ParameterizedTest
    @CsvSource({"0.001, 0.1, RIGHT, WRONG", "0.1, 0.001, WRONG, RIGHT", "0.1, 0.1, WRONG, WRONG"})
    void betOfALearnerWhoHasLeftIsJudgedByTheMeasuredValues(double slow, double fast, Grade first, Grade last)
            throws Exception {
        PredictionQuestion question =
                TestCourse.ABRIDGED.experiment("learning-rate").prediction().orElseThrow();
        Attempt small = EventFixture.answer(question.written(Answer.option(0)), Grade.PENDING);
        Attempt large = EventFixture.answer(question.written(Answer.option(1)), Grade.PENDING);
        Map<String, Double> figures = Map.of("slow", slow, "fast", fast);
        List<NumberedLine> lines = lines(List.of(
                new Opened(),
                new Asked(List.of(EventFixture.prediction("learning-rate")), 0),
                new Voted("ben", 2, 1, small),
                new Locked(2, 1),
                new AskedAgain(),
                new Voted("ben", 2, 2, large),
                new Voted("eva", 2, 2, EventFixture.answer("", Grade.PENDING)),
                new Voted("leo", 2, 2, EventFixture.answer("a former option", Grade.PENDING)),
                new Voted("sam", 2, 2, EventFixture.answer("", Grade.PENDING)),
                new Locked(2, 2),
                new Ran(),
                new BetJudged("sam", 2, Map.of("", Grade.UNKNOWN), figures)));
        ServedCourse served = new ServedCourse(TestCourse.ABRIDGED.folder(), TestCourse.ABRIDGED.course());
        List<LoggedSession> logged = ClassroomReport.sessions(lines, new ArrayList<>());
        LoggedTask task = ClassroomReport.judged(logged, Map.of("optimizers", served))
                .get(0)
                .tasks()
                .get(0);
        assertThat(task.first()).isEqualTo(Map.of("ben", small.graded(first)));
        assertThat(task.latest("ben")).contains(large.graded(last));
        assertThat(task.latest("eva").orElseThrow().grade()).isEqualTo(Grade.UNKNOWN);
        assertThat(task.latest("leo").orElseThrow().grade()).isEqualTo(Grade.PENDING);
        assertThat(ClassroomReport.judged(logged, Map.of())).isEqualTo(logged);
    }
}

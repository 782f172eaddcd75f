package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import descenso.quiz.AnswerReading;
import descenso.quiz.SampleAnswers;
import descenso.quiz.SampleAnswers.Sample;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests how the course's open questions read answers as learners write them. */
class WrittenAnswersTest {

    /** Answers by which no sign has been widened and that are no samples. */
    private static final Path UNSEEN = Path.of("src/test/resources/unseen-answers.txt");

    /** Number of parts of the samples, of which each is read by the samples of the others. */
    private static final int FOLDS = 3;

    /** An answer as it was read. */
    record ReadAnswer(String question, boolean isFair, String text, AnswerReading reading) {

        boolean isPraised() {
            return !reading.ideas().isEmpty();
        }

        boolean isTrusted() {
            return reading.denied().isEmpty() && reading.beliefs().isEmpty();
        }
    }

    private static Stream<Exercise> open(Language language) {
        return TestCourse.SHIPPED.course().exercises(language).stream()
                .map(Course.CourseQuestion::exercise)
                .filter(exercise -> exercise.question() instanceof OpenQuestion);
    }

    private static Stream<Exercise> open() {
        return Stream.of(Language.values()).flatMap(WrittenAnswersTest::open);
    }

    /** Returns the samples of a question, each read by those in the other folds. */
    private static List<ReadAnswer> readByOthers(Exercise exercise) {
        OpenQuestion open = (OpenQuestion) exercise.question();
        List<Sample> samples = samples(open);
        List<ReadAnswer> answers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            SampleAnswers others = SampleAnswers.of(
                    IntStream.range(0, samples.size())
                            .filter(i -> i % FOLDS != left)
                            .mapToObj(samples::get)
                            .toList(),
                    open.ideas().size(),
                    open.language());
            for (int i = fold; i < samples.size(); i += FOLDS) {
                String text = samples.get(i).text();
                AnswerReading reading =
                        AnswerReading.of(text, open.ask(), open.ideas(), open.beliefs(), others, open.language());
                answers.add(
                        new ReadAnswer(exercise.id(), !samples.get(i).ideas().isEmpty(), text, reading));
            }
        }
        return answers;
    }

    private static List<Sample> samples(OpenQuestion open) {
        try {
            return open.samples().read();
        } catch (CourseException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ReadAnswer> unseen() throws IOException {
        return Files.readAllLines(UNSEEN).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", 4))
                .map(columns -> {
                    OpenQuestion question = open(Language.valueOf(columns[0]))
                            .filter(exercise -> exercise.id().equals(columns[1]))
                            .map(exercise -> (OpenQuestion) exercise.question())
                            .findFirst()
                            .orElseThrow();
                    return new ReadAnswer(
                            columns[1], columns[2].startsWith("fair"), columns[3], question.read(columns[3]));
                })
                .toList();
    }

    private static void assertAtMost(
            double share, List<ReadAnswer> all, boolean isFair, Predicate<ReadAnswer> isMisread) {
        List<ReadAnswer> some =
                all.stream().filter(each -> each.isFair() == isFair).toList();
        List<ReadAnswer> misread = some.stream().filter(isMisread).toList();
        assertThat(misread.size()).as("%s", misread).isLessThanOrEqualTo((int) (share * some.size()));
    }

    @Tag("long")
    @Test
    void samplesReadByOtherSamplesAreTrustedAndHoldAnIdeaIfTheyAreRight() {
        List<ReadAnswer> answers =
                open().flatMap(exercise -> readByOthers(exercise).stream()).toList();
        assertAtMost(0.055, answers, true, each -> !each.isPraised());
        assertAtMost(0.01, answers, true, each -> !each.isTrusted());
        assertAtMost(0.05, answers, false, ReadAnswer::isPraised);
    }

    @Test
    void unseenAnswersAreTrustedAndHoldAnIdeaIfTheyAreRight() throws IOException {
        List<ReadAnswer> answers = unseen();
        assertAtMost(0.05, answers, true, each -> !each.isPraised());
        assertAtMost(0.03, answers, true, each -> !each.isTrusted());
        assertAtMost(0.05, answers, false, ReadAnswer::isPraised);
    }

    @Test
    void everyOpenQuestionHasSamplesOfBothSortsInBothLanguages() {
        assertThat(open()).hasSize(32).allSatisfy(exercise -> {
            List<Sample> samples = samples((OpenQuestion) exercise.question());
            assertThat(samples).filteredOn(sample -> sample.ideas().isEmpty()).hasSizeGreaterThan(10);
            assertThat(samples).filteredOn(sample -> !sample.ideas().isEmpty()).hasSizeGreaterThan(20);
        });
    }
}

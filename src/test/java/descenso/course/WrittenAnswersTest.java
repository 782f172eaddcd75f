package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.quiz.AnswerReading;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the signs of the course's open questions with answers as learners write them. */
class WrittenAnswersTest {

    private static final Path FOLDER = Path.of("src/test/resources/answers");

    /** Answers by which no sign has been widened, beside the folder of those by which some have. */
    private static final String UNSEEN = "../unseen-answers.txt";

    /** Maximum share of the fair ones of {@link #UNSEEN} that are doubted or told a wrong belief. */
    private static final double UNSEEN_DOUBTED = 0.03;

    /** Minimum share of fair answers in which an idea is found, or asked about. */
    private static final double FAIR = 0.95;

    /** Minimum share of the fair answers of all files in which an idea is found. */
    private static final double FOUND = 0.95;

    /** Minimum share of the fair answers of all files that are neither doubted nor told a wrong belief. */
    private static final double TRUSTED = 0.99;

    /** Maximum share of wrong answers in which an idea is found. */
    private static final double PRAISED = 0.05;

    /** A written answer. It is fair, wrong, negated (fair, were it not for a negation) or mistyped (but fair). */
    record WrittenAnswer(Language language, String question, String kind, String text) {

        boolean isFair() {
            return kind.equals("fair") || kind.equals("mistyped");
        }

        AnswerReading reading() {
            return TestCourse.SHIPPED.course().exercises(language).stream()
                    .filter(each -> each.exercise().id().equals(question))
                    .map(each -> (OpenQuestion) each.exercise().question())
                    .findFirst()
                    .orElseThrow()
                    .read(text);
        }

        boolean isUnderstood() {
            AnswerReading reading = reading();
            return !reading.ideas().isEmpty()
                    || !reading.weak().isEmpty()
                    || !reading.denied().isEmpty();
        }

        boolean isTrusted() {
            AnswerReading reading = reading();
            return reading.denied().isEmpty() && reading.beliefs().isEmpty();
        }

        boolean isPraised() {
            return !reading().ideas().isEmpty();
        }

        @Override
        public String toString() {
            return language + " " + question + " " + kind + ": " + text + " " + reading();
        }
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<WrittenAnswer> answers(String file) throws IOException {
        List<WrittenAnswer> answers = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\\|", 4);
                answers.add(new WrittenAnswer(Language.valueOf(columns[0]), columns[1], columns[2], columns[3]));
            }
        }
        return answers;
    }

    @ParameterizedTest
    @MethodSource("files")
    void fairAnswersHoldAnIdeaOrAreAskedAboutAndWrongOnesHoldNone(String file) throws IOException {
        List<WrittenAnswer> answers = answers(file);
        List<WrittenAnswer> missed = answers.stream()
                .filter(each -> each.isFair() && !each.isUnderstood())
                .toList();
        List<WrittenAnswer> praised = answers.stream()
                .filter(each -> !each.isFair() && each.isPraised())
                .toList();
        long fair = answers.stream().filter(WrittenAnswer::isFair).count();
        assertThat(missed.size()).as("%s", missed).isLessThanOrEqualTo((int) ((1 - FAIR) * fair));
        assertThat(praised.size()).as("%s", praised).isLessThanOrEqualTo((int) (PRAISED * (answers.size() - fair)));
    }

    private static List<WrittenAnswer> fair() throws IOException {
        List<WrittenAnswer> fair = new ArrayList<>();
        for (String file : files()) {
            answers(file).stream().filter(WrittenAnswer::isFair).forEach(fair::add);
        }
        return fair;
    }

    @Test
    void unseenFairAnswersAreNeitherDoubtedNorToldAWrongBelief() throws IOException {
        List<WrittenAnswer> fair =
                answers(UNSEEN).stream().filter(WrittenAnswer::isFair).toList();
        List<WrittenAnswer> mistrusted =
                fair.stream().filter(each -> !each.isTrusted()).toList();
        assertThat(mistrusted.size()).as("%s", mistrusted).isLessThanOrEqualTo((int) (UNSEEN_DOUBTED * fair.size()));
    }

    @Test
    void nineteenOfTwentyFairAnswersHoldAnIdea() throws IOException {
        List<WrittenAnswer> unfound =
                fair().stream().filter(each -> !each.isPraised()).toList();
        assertThat(unfound.size()).as("%s", unfound).isLessThanOrEqualTo((int) ((1 - FOUND) * fair().size()));
    }

    @Test
    void fairAnswersAreNeitherDoubtedNorToldAWrongBelief() throws IOException {
        List<WrittenAnswer> mistrusted =
                fair().stream().filter(each -> !each.isTrusted()).toList();
        assertThat(mistrusted.size()).as("%s", mistrusted).isLessThanOrEqualTo((int) ((1 - TRUSTED) * fair().size()));
    }

    @Test
    void everyOpenQuestionHasAnswersOfBothSortsInBothLanguages() throws IOException {
        List<WrittenAnswer> answers = new ArrayList<>(answers("first.txt"));
        answers.addAll(answers("second.txt"));
        answers.addAll(answers("third.txt"));
        answers.addAll(answers("fourth.txt"));
        assertThat(answers).hasSizeGreaterThanOrEqualTo(200);
        for (Language language : List.of(Language.ES, Language.EN)) {
            for (boolean isFair : List.of(true, false)) {
                Set<String> answered = answers.stream()
                        .filter(each -> each.language().equals(language) && each.isFair() == isFair)
                        .map(WrittenAnswer::question)
                        .collect(Collectors.toSet());
                Set<String> open = TestCourse.SHIPPED.course().exercises(language).stream()
                        .map(each -> each.exercise())
                        .filter(exercise -> exercise.question() instanceof OpenQuestion)
                        .map(exercise -> exercise.id())
                        .collect(Collectors.toSet());
                assertThat(answered).isEqualTo(open);
            }
        }
    }
}

package descenso.view.question;

import static descenso.testing.AttemptFixture.question;
import static descenso.testing.LearnerFixture.TODAY;
import static descenso.testing.LearnerFixture.ana;
import static descenso.testing.LearnerFixture.ben;
import static descenso.testing.LearnerFixture.learner;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.phrases.TextFolding;
import descenso.progress.Attempt;
import descenso.progress.Learner;
import descenso.testing.ScreenWords;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportViewTest {

    private static final Course COURSE = TestCourse.SMALL.course();

    private static List<Line> report(Language language, CharacterSet characters, int width, Learner... learners) {
        return new ReportView(COURSE, List.of(learners), TODAY, new UiText(Messages.in(language), characters))
                .lines(width);
    }

    private static Learner[] learners(int count) {
        return List.of(ana(), ben(), learner("me")).subList(0, count).toArray(Learner[]::new);
    }

    @ParameterizedTest
    @CsvSource({"1, EN, 80", "3, ES, 60", "3, EN, 100"})
    void asciiReportHasTheSameWords(int learners, Language language, int width) {
        assertThat(words(report(language, CharacterSet.ASCII, width, learners(learners))))
                .isEqualTo(words(report(language, CharacterSet.UNICODE, width, learners(learners))));
    }

    /**
     * Returns the words without the signs and bars, which are other ones in ASCII, and without those of the question
     * with a formula, which is wider in ASCII.
     */
    private static List<String> words(List<Line> lines) {
        Set<String> ofFormula = Stream.of(Language.ES, Language.EN)
                .flatMap(language -> COURSE.exercises(language).stream())
                .filter(each -> each.exercise().id().equals("step-number"))
                .flatMap(each -> Stream.of(each.exercise().ask().toString().split("[^\\p{L}\\p{N}]+", -1)))
                .map(TextFolding::fold)
                .collect(Collectors.toSet());
        return ScreenWords.of(lines).stream()
                .map(word -> TextFolding.fold(word).replaceAll("[^a-z0-9]", ""))
                .filter(word -> !word.isEmpty() && !ofFormula.contains(word) && !word.matches("5?x2?|5|fx|eta"))
                .toList();
    }

    @Test
    void linesOnManyLearnersFitTheWidth() {
        List<Learner> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(learner("learner-" + i, question("valley-rate", i, Attempt.Grade.RIGHT)));
        }
        many.add(ana());
        for (int width = 60; width < 160; width += 7) {
            int room = width;
            for (Language language : Language.values()) {
                assertThat(report(language, CharacterSet.ASCII, width, many.toArray(Learner[]::new)))
                        .allMatch(line -> line.width() <= room)
                        .allMatch(line -> line.toString().matches("[ -~]*"));
            }
        }
    }

    /** Tests that signs alone, without colours or words, show the result of each learner for each item. */
    @Test
    void matrixShowsResultsBySigns() {
        List<String> rows = report(Language.EN, CharacterSet.UNICODE, 100, ana(), ben()).stream()
                .map(Line::toString)
                .filter(line -> line.matches("  \\S.* [✓~✗→·]"))
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
        assertThat(rows)
                .containsExactly(
                        "prediction on “ball” ✗ ·",
                        "Why are longer steps not enough? ~ ·",
                        "With f(x) = 5x², η = … and x = … ✗ ·",
                        "Which rate suits a valley? ✓ ✗",
                        "prediction on “momentum” · ·",
                        "Put them in order, from less memory… · ·",
                        "Momentum adds up the gradients. → ✓");
    }
}

package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.AnswerInput.Submission;
import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a typed answer equals the one given with keys, for every question of the course. */
public class TypedCourseAnswersTest {

    static Stream<Arguments> questions() {
        return CourseQuestionsTest.questions();
    }

    /** The lines that answer a question, as {@link QuestionDriver} answers it with keys. */
    public record AnswerLines(QuestionSession session, AnswerInput input, boolean isRight)
            implements QuestionDriver.Visitor<List<String>> {

        public static List<String> of(QuestionSession session, boolean isRight) {
            AnswerInput input = session.input("", false);
            return new AnswerLines(session, input, isRight)
                    .visit(session.exercise().question());
        }

        private static String number(List<Integer> order, int part) {
            return Integer.toString(order.indexOf(part) + 1);
        }

        @Override
        public List<String> open(OpenQuestion open) {
            String all = IntStream.rangeClosed(1, open.ideas().size())
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(" "));
            return List.of("xyzzy", isRight ? all : "0");
        }

        @Override
        public List<String> choice(ChoiceQuestion choice) {
            List<String> numbers = IntStream.range(0, choice.right().size())
                    .filter(option -> choice.right().get(option) == isRight)
                    .mapToObj(option -> number(((RowsInput) input).order(), option))
                    .toList();
            return List.of(choice.isSeveral() ? String.join(" ", numbers) : numbers.get(numbers.size() - 1));
        }

        @Override
        public List<String> number(NumberQuestion number) {
            double right = number.key().solution().value(session.values());
            return List.of(
                    BigDecimal.valueOf(isRight ? right : 7 * right + 123.4).toPlainString());
        }

        @Override
        public List<String> order(ArrangementQuestion order) {
            List<Integer> shown = ((RowsInput) input).order();
            return List.of(IntStream.range(0, order.size())
                    .mapToObj(item -> isRight ? number(shown, item) : Integer.toString(item + 1))
                    .collect(Collectors.joining(" > ")));
        }

        @Override
        public List<String> match(ArrangementQuestion match) {
            List<Integer> rights = ((MatchInput) input).rights();
            return List.of(IntStream.range(0, match.size())
                    .mapToObj(left -> (left + 1) + letter(rights, isRight ? left : (left + 1) % match.size()))
                    .collect(Collectors.joining(" ")));
        }

        private static String letter(List<Integer> rights, int right) {
            return Character.toString('a' + rights.indexOf(right));
        }

        @Override
        public List<String> truth(ChoiceQuestion truth) {
            List<Integer> order = ((RowsInput) input).order();
            return List.of(
                    Boolean.toString(truth.holds().orElseThrow()),
                    number(order, truth.right().indexOf(isRight)));
        }
    }

    /** Returns the submission of the last line. Each line continues the answer that the line before has led to. */
    static Submission submitted(AnswerInput input, Exercise exercise, List<String> lines) {
        AnswerInput now = input;
        Submission submission = new Submission.Further(input);
        for (String line : lines) {
            now = ((Submission.Further) submission).input();
            assertThat(now.parse(line, exercise)).as(line).isInstanceOf(Submission.Further.class);
            submission =
                    ((Submission.Further) now.parse(line, exercise)).input().submit(exercise);
        }
        return submission;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void typedAnswerEqualsThatOfTheKeys(String question, Language language) {
        for (boolean isRight : List.of(true, false)) {
            ScriptedLearner keyed = QuestionDriver.at(
                    question, language, new descenso.tui.Size(80, 24), descenso.tui.CharacterSet.UNICODE);
            QuestionSession session = QuestionDriver.screen(keyed).session();
            QuestionScreen.GradedAnswer graded = QuestionDriver.screen(QuestionDriver.answer(isRight, keyed))
                    .graded()
                    .orElseThrow();
            Submission typed =
                    submitted(session.input("", false), session.exercise(), AnswerLines.of(session, isRight));
            assertThat(typed)
                    .isEqualTo(new Submission.Answered(
                            graded.answer(), graded.newAttempt().answer()));
        }
    }
}

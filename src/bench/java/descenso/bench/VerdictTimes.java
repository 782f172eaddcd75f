package descenso.bench;

import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question;
import descenso.course.question.SampleFile;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.ComputedNumber;
import descenso.quiz.IdeaSign;
import descenso.quiz.KeyIdea;
import descenso.quiz.NumberAnswer;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the time to grade an answer of each kind, in microseconds: the median and the maximum of many in a warm JVM,
 * and the very first. After {@code mvn -Pbench test-compile}:
 * {@code java -cp target/classes:target/bench-classes descenso.bench.VerdictTimes}.
 */
public final class VerdictTimes {

    /** Number of gradings of each kind before the measurement, so that the code is compiled. */
    private static final int WARM_UP = 3000;

    /** Number of measured gradings of each kind. */
    private static final int ROUNDS = 5000;

    private VerdictTimes() {}

    private static KeyIdea idea(String... signs) {
        return new KeyIdea(
                Stream.of(signs)
                        .map(sign -> IdeaSign.of(sign, Language.ES).orElseThrow())
                        .toList(),
                List.of());
    }

    /**
     * Prints one line per kind of answer.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) {
        Map<String, Runnable> verdicts = new LinkedHashMap<>();
        OpenQuestion open = new OpenQuestion(
                "¿Por qué llega antes?",
                List.of(idea("cancel", "compens", "signo alter"), idea("acumul", "velocidad crec")),
                Set.of(),
                List.of(),
                Language.ES,
                SampleFile.of(Path.of("none"), "", List.of(), "", Language.ES),
                Optional.empty());
        String words = "Los gradientes que atraviesan el valle se cancelan y los otros se acumulan. ".repeat(5);
        verdicts.put("open, words", () -> open.read(words));
        add(verdicts, "open", open, new Answer.Words(words, Set.of(0), Set.of()));
        add(
                verdicts,
                "choice",
                new ChoiceQuestion(List.of(true, false, true), true, Optional.empty()),
                new Answer.Options(Set.of(0, 1)));
        add(verdicts, "order", new ArrangementQuestion(5, false), new Answer.Ranking(List.of(4, 3, 2, 1, 0)));
        add(verdicts, "match", new ArrangementQuestion(5, true), new Answer.Pairing(List.of(4, 3, 2, 1, 0)));
        add(
                verdicts,
                "truth",
                new ChoiceQuestion(List.of(true, false), false, Optional.of(true)),
                new Answer.Statement(true, OptionalInt.of(1)));
        verdicts.put("number, typed", () -> NumberAnswer.read("x = 2,5·10⁻³ pasos", "pasos"));
        add(verdicts, "number, formula", number(formula()), new Answer.Amount(7));
        add(
                verdicts,
                "number, right",
                number(adam()),
                new Answer.Amount(adam().solution().value(Map.of())));
        add(verdicts, "number, wrong", number(adam()), new Answer.Amount(7));
        verdicts.forEach(VerdictTimes::print);
    }

    private static void add(Map<String, Runnable> verdicts, String name, Question question, Answer answer) {
        verdicts.put(name, () -> question.grade(answer, Map.of()));
    }

    private static Question number(ComputedNumber key) {
        return new NumberQuestion(key, Optional.empty());
    }

    private static ComputedNumber formula() {
        return new ComputedNumber(
                QuestionVariables.none(),
                new Solution.SymbolicFormula(parsed("2/5")),
                tolerance(),
                List.of(parsed("3"), parsed("4")),
                Map.of());
    }

    /** Returns the most expensive question: three steps of Adam. */
    private static ComputedNumber adam() {
        return new ComputedNumber(
                QuestionVariables.none(),
                new Solution.Steps(
                        OptimizerKind.ADAM,
                        Map.of("lr", parsed("0.1")),
                        parsed("2"),
                        List.of(parsed("2"), parsed("4"), parsed("0-3")),
                        "x"),
                tolerance(),
                List.of(),
                Map.of());
    }

    private static Tolerance tolerance() {
        return new Tolerance(Tolerance.Kind.PERCENT, 1);
    }

    private static Expression parsed(String text) {
        try {
            return Expression.parse(text, List.of());
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static void print(String name, Runnable verdict) {
        double first = microseconds(verdict);
        for (int i = 0; i < WARM_UP; i++) {
            verdict.run();
        }
        double[] times = new double[ROUNDS];
        Arrays.setAll(times, i -> microseconds(verdict));
        Arrays.sort(times);
        System.out.printf(
                "%-16s median %8.1f   worst %8.1f   first %8.1f%n", name, times[ROUNDS / 2], times[ROUNDS - 1], first);
    }

    /** Returns the duration of one grading in microseconds. */
    private static double microseconds(Runnable verdict) {
        long start = System.nanoTime();
        verdict.run();
        return (System.nanoTime() - start) / 1e3;
    }
}

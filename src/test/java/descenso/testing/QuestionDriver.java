package descenso.testing;

import descenso.app.quiz.MatchInput;
import descenso.app.quiz.QuestionScreen;
import descenso.app.quiz.QuestionSession;
import descenso.app.quiz.RowsInput;
import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.Page;
import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.Solution;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Opens questions of the course and answers them by their keys, for tests. */
public final class QuestionDriver {

    public static final Key ENTER = Key.of(Code.ENTER);
    public static final Key ESCAPE = Key.of(Code.ESCAPE);
    public static final Key TAB = Key.of(Code.TAB);
    public static final Key LEFT = Key.of(Code.LEFT);
    public static final Key RIGHT = Key.of(Code.RIGHT);
    public static final Key UP = Key.of(Code.UP);
    public static final Key DOWN = Key.of(Code.DOWN);
    public static final Key HOME = Key.of(Code.HOME);
    public static final Key END = Key.of(Code.END);
    public static final Key SPACE = Key.of(' ');
    public static final Key FINISH = Key.ctrl('d');

    private QuestionDriver() {}

    /** Ids of questions of each kind, in the order of the kinds. The second of two choices takes several options. */
    public static final List<String> EACH = List.of(
            "momentum-valleys",
            "momentum-forms",
            first(true),
            "momentum-two-steps",
            first("order"),
            first("match"),
            first("truth"));

    /** Returns all questions of the course. */
    public static List<CourseQuestion> all(Language language) {
        return TestCourse.ABRIDGED.course().exercises(language);
    }

    private static String first(String kind) {
        return all(Language.ES).stream()
                .filter(question -> question.exercise().question().kind().word().equals(kind))
                .findFirst()
                .orElseThrow()
                .exercise()
                .id();
    }

    private static String first(boolean isSeveral) {
        return all(Language.ES).stream()
                .filter(question -> question.exercise().question() instanceof ChoiceQuestion choice
                        && choice.holds().isEmpty()
                        && choice.isSeveral() == isSeveral)
                .findFirst()
                .orElseThrow()
                .exercise()
                .id();
    }

    /** Returns a question of the course by its id. */
    public static CourseQuestion question(String id, Language language) {
        return question(TestCourse.ABRIDGED.course(), id, language);
    }

    private static CourseQuestion question(Course course, String id, Language language) {
        return course.exercises(language).stream()
                .filter(question -> question.exercise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Opens a question in Spanish, at 80 × 24 cells. */
    public static ScriptedLearner at(String id) {
        return at(id, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
    }

    /** Opens a question. */
    public static ScriptedLearner at(String id, Language language, Size size, CharacterSet characters) {
        return to(id, ScriptedLearner.at(0, language, size, characters));
    }

    /** Moves a learner to a question: opens the questions of its screen and skips those before it. */
    public static ScriptedLearner to(String id, ScriptedLearner learner) {
        Course course = learner.state().course();
        CourseQuestion question = question(course, id, learner.state().language());
        int number = course.pageIds().indexOf(question.pageId());
        Page page = course.page(learner.state().language(), question.pageId());
        learner.type(Integer.toString(number)).press(ENTER);
        if (!page.main().exercises().contains(question.exercise())) {
            learner.press(ENTER); // opens what is for the curious
        }
        learner.press(Key.of('a'));
        while (!screen(learner).session().exercise().id().equals(id)) {
            if (screen(learner).round().index() > page.exercises().size()) {
                throw new AssertionError(id);
            }
            learner.press(TAB);
        }
        return learner;
    }

    /** Returns the current screen, which must be a question. */
    public static QuestionScreen screen(ScriptedLearner learner) {
        return (QuestionScreen) learner.tutor().screen();
    }

    /** Returns the id of the current question. */
    public static String id(ScriptedLearner learner) {
        return screen(learner).session().exercise().id();
    }

    /** Returns the frame as text, without the spaces at the ends of lines. */
    public static String picture(ScriptedLearner learner) {
        return learner.frame().toString();
    }

    /** Gives the correct answer. The attempt that results is not yet reported as recorded. */
    public static ScriptedLearner right(ScriptedLearner learner) {
        return answer(true, learner);
    }

    /** Gives a wrong answer. */
    public static ScriptedLearner wrong(ScriptedLearner learner) {
        return answer(false, learner);
    }

    /** Gives a correct or a wrong answer. */
    public static ScriptedLearner answer(boolean isRight, ScriptedLearner learner) {
        QuestionSession session = screen(learner).session();
        new KeyedAnswer(learner, session, isRight).visit(session.exercise().question());
        return learner;
    }

    /**
     * Returns an answer with one wrong part only: a wrong option, a wrong reason, or the number of a trap. Empty if the
     * part is correct or cannot be chosen.
     *
     * @param part the 0-based number of the part
     * @param values the numbers in the question
     */
    public static Optional<Answer> answerWith(int part, Question question, Map<String, Double> values) {
        if (question instanceof ChoiceQuestion choice && !choice.right().get(part)) {
            return Optional.of(choice.holds()
                    .<Answer>map(isTrue -> new Answer.Statement(isTrue, OptionalInt.of(part)))
                    .orElseGet(() -> new Answer.Options(Set.of(part))));
        }
        if (question instanceof NumberQuestion number) {
            return Optional.of(
                    new Answer.Amount(Solution.in(values, number.key().traps().get(part))));
        }
        return Optional.empty();
    }

    private record KeyedAnswer(ScriptedLearner learner, QuestionSession session, boolean isRight)
            implements Visitor<ScriptedLearner> {

        /** Returns the key of the row that shows an item. */
        private static Key row(List<Integer> order, int number) {
            return Key.of('1' + order.indexOf(number));
        }

        @Override
        public ScriptedLearner open(OpenQuestion open) {
            learner.type("xyzzy").press(FINISH);
            for (int idea = 0; idea < open.ideas().size() && isRight; idea++) {
                learner.press(SPACE, DOWN);
            }
            return learner.press(ENTER);
        }

        @Override
        public ScriptedLearner choice(ChoiceQuestion choice) {
            RowsInput reply = (RowsInput) screen(learner).input();
            IntStream.range(0, choice.right().size())
                    .filter(option -> choice.right().get(option) == isRight)
                    .mapToObj(option -> row(reply.order(), option))
                    .forEach(key -> learner.press(key));
            return learner.press(ENTER);
        }

        @Override
        public ScriptedLearner number(NumberQuestion number) {
            double right = number.key().solution().value(session.values());
            double given = isRight ? right : 7 * right + 123.4;
            return learner.type(BigDecimal.valueOf(given).toPlainString()).press(ENTER);
        }

        /**
         * Moves each item to its place. The displayed order is never the correct one, so that the wrong answer moves
         * nothing.
         */
        @Override
        public ScriptedLearner order(ArrangementQuestion order) {
            for (int place = 0; place < order.size() && isRight; place++) {
                RowsInput reply = (RowsInput) screen(learner).input();
                learner.press(row(reply.order(), place));
                for (int from = reply.order().indexOf(place); from > place; from--) {
                    learner.press(LEFT);
                }
            }
            return learner.press(ENTER);
        }

        @Override
        public ScriptedLearner match(ArrangementQuestion match) {
            MatchInput reply = (MatchInput) screen(learner).input();
            learner.press(HOME);
            for (int left = 0; left < match.size(); left++) {
                learner.press(row(reply.rights(), isRight ? left : (left + 1) % match.size()));
            }
            return learner.press(ENTER);
        }

        @Override
        public ScriptedLearner truth(ChoiceQuestion truth) {
            RowsInput reply = (RowsInput) screen(learner).input();
            learner.press(Key.of(truth.holds().orElseThrow() ? '1' : '2'), ENTER);
            return learner.press(row(reply.order(), truth.right().indexOf(isRight)), ENTER);
        }
    }

    /** A function of the kind of question, for tests that answer questions of every kind. */
    public interface Visitor<R> {

        R open(OpenQuestion open);

        R choice(ChoiceQuestion choice);

        R number(NumberQuestion number);

        R order(ArrangementQuestion order);

        R match(ArrangementQuestion match);

        R truth(ChoiceQuestion truth);

        /** Returns the result for a question of one of the kinds. */
        default R visit(Question question) {
            if (question instanceof OpenQuestion open) {
                return open(open);
            } else if (question instanceof ChoiceQuestion choice) {
                return choice.holds().isPresent() ? truth(choice) : choice(choice);
            } else if (question instanceof NumberQuestion number) {
                return number(number);
            }
            ArrangementQuestion arrangement = (ArrangementQuestion) question;
            return arrangement.isMatch() ? match(arrangement) : order(arrangement);
        }
    }
}

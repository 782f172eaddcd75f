package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.KeyIdea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * A question that the learner answers in their own words.
 *
 * @param ideas ideas that a good answer contains; its parts
 * @param model a good answer; empty only if it has an error
 */
public record OpenQuestion(List<KeyIdea> ideas, Optional<Template> model) implements Question {

    static final QuestionKind KIND = new QuestionKind(
            "open",
            MessageKey.LESSON_QUESTION,
            AnswerForm.TEXT,
            List.of("ideas", "model"),
            QuestionKind.Reason.OPTIONAL,
            OpenQuestion::read);

    public OpenQuestion {
        ideas = List.copyOf(ideas);
    }

    private static Optional<Question> read(QuestionFields fields) {
        fields.requireCount("ideas", 1, 4);
        List<KeyIdea> ideas = fields.section().items("ideas", List.of("id", "idea", "signs"), item -> {
            fields.part(item, "idea");
            return new KeyIdea(item.required("signs", OpenQuestion::signs).orElse(List.of()));
        });
        return Optional.of(new OpenQuestion(ideas, fields.section().required("model", fields::template)));
    }

    private static List<String> signs(YamlNode node) throws CourseException {
        List<String> signs = new ArrayList<>();
        for (YamlNode item : node.list()) {
            String sign = item.line();
            if (!KeyIdea.isSign(sign)) {
                throw item.error(MessageKey.QUESTION_NO_SIGN, sign);
            }
            signs.add(sign);
        }
        if (signs.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        return signs;
    }

    @Override
    public QuestionKind kind() {
        return KIND;
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        if (!(answer instanceof Answer.Words words)) {
            return GradingResult.of(false);
        }
        long found =
                IntStream.range(0, ideas.size()).filter(words.ideas()::contains).count();
        return found > 0 && found < ideas.size()
                ? GradingResult.of(GradingResult.Grade.PARTLY)
                : GradingResult.of(found > 0);
    }

    /** Returns how many ideas the answer contains. */
    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        int found = answer instanceof Answer.Words words ? words.ideas().size() : 0;
        return found == 0
                ? LocalizedMessage.of(MessageKey.QUIZ_NO_IDEA)
                : LocalizedMessage.of(MessageKey.QUIZ_PARTLY, Integer.toString(found), Integer.toString(ideas.size()));
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return new CorrectAnswer.Passage(MessageKey.QUIZ_MODEL, model.orElseThrow());
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        return Map.of("ideas", Part.ids(parts));
    }

    @Override
    public boolean showsParts() {
        return false;
    }
}

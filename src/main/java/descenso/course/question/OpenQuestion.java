package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.source.YamlNode;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.KeyIdea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** A question answered in the learner's own words, with a model answer, which is empty only if it has an error. */
public record OpenQuestion(List<KeyIdea> ideas, Optional<Template> model) implements Question {

    static final QuestionKind KIND =
            new QuestionKind("open", MessageKey.LESSON_QUESTION, AnswerForm.TEXT, OpenQuestion::read);

    public OpenQuestion {
        ideas = List.copyOf(ideas);
    }

    private static Optional<Question> read(ExerciseReader fields) {
        List<KeyIdea> ideas = fields.parts("ideas", item -> {
            fields.part(item, "idea");
            return new KeyIdea(item.required("signs", node -> ExerciseReader.list(node, OpenQuestion::sign))
                    .orElse(List.of()));
        });
        return Optional.of(new OpenQuestion(ideas, fields.section().required("model", fields::template)));
    }

    private static String sign(YamlNode node) throws CourseException {
        String sign = node.line();
        if (!KeyIdea.isSign(sign)) {
            throw node.error(MessageKey.QUESTION_NO_SIGN, sign);
        }
        return sign;
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

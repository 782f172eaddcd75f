package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.source.MappingReader;
import descenso.course.source.Schema;
import descenso.course.source.YamlNode;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.AnswerReading;
import descenso.quiz.GradingResult;
import descenso.quiz.IdeaSign;
import descenso.quiz.KeyIdea;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A question answered in the learner's own words. Its parts are the ideas of a good answer, and then the wrong beliefs
 * that an answer may hold.
 *
 * @param beyond the indices of ideas for which the question does not ask: they are praised, and do not count
 * @param samples the file of sample answers
 * @param model a good answer; empty only if it has an error
 */
public record OpenQuestion(
        String ask,
        List<KeyIdea> ideas,
        Set<Integer> beyond,
        List<KeyIdea> beliefs,
        Language language,
        SampleFile samples,
        Optional<Template> model)
        implements Question {

    static final QuestionKind KIND =
            new QuestionKind("open", MessageKey.LESSON_QUESTION, AnswerForm.TEXT, OpenQuestion::read);

    public OpenQuestion {
        ideas = List.copyOf(ideas);
        beyond = Set.copyOf(beyond);
        beliefs = List.copyOf(beliefs);
    }

    private static Optional<Question> read(ExerciseReader fields) {
        Set<Integer> beyond = new HashSet<>();
        List<KeyIdea> ideas = fields.parts("ideas", item -> {
            int parts = fields.part(item, "idea");
            if (item.optionalBoolean("beyond")) {
                beyond.add(parts - 1);
            }
            return idea(item, fields.language());
        });
        String ask = fields.ask().map(text -> text.text().text()).orElse("");
        SampleFile samples = SampleFile.of(
                fields.lesson(),
                fields.section().optional("id", YamlNode::id).orElse(""),
                fields.added(),
                ask,
                fields.language());
        if (!ideas.isEmpty() && beyond.size() == ideas.size()) {
            fields.section().report("ideas", MessageKey.QUESTION_ALL_BEYOND);
        }
        List<KeyIdea> beliefs = fields.section().items("beliefs", Schema.of("belief"), item -> {
            fields.part(item, "belief");
            item.required("reply");
            return idea(item, fields.language());
        });
        return Optional.of(new OpenQuestion(
                ask,
                ideas,
                beyond,
                beliefs,
                fields.language(),
                samples,
                fields.section().required("model", fields::template)));
    }

    private static KeyIdea idea(MappingReader item, Language language) {
        List<IdeaSign> signs = item.required("signs", node -> ExerciseReader.list(node, each -> sign(each, language)))
                .orElse(List.of());
        return new KeyIdea(
                signs,
                item.optional("about", node -> ExerciseReader.list(node, YamlNode::line))
                        .orElse(List.of()));
    }

    private static IdeaSign sign(YamlNode node, Language language) throws CourseException {
        String sign = node.line();
        return IdeaSign.of(sign, language).orElseThrow(() -> node.error(MessageKey.QUESTION_NO_SIGN, sign));
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
        int found = found(words);
        return found + beyond(words) > 0 && (found < asked() || !words.beliefs().isEmpty())
                ? GradingResult.of(GradingResult.Grade.PARTLY)
                : GradingResult.of(found > 0);
    }

    private int asked() {
        return ideas.size() - beyond.size();
    }

    /** Returns the number of ideas in an answer for which the question asks. */
    private int found(Answer.Words words) {
        return (int) IntStream.range(0, ideas.size())
                .filter(idea -> words.ideas().contains(idea) && !beyond.contains(idea))
                .count();
    }

    /** Returns the number of ideas in an answer for which the question does not ask. */
    public int beyond(Answer answer) {
        return answer instanceof Answer.Words words
                ? (int) beyond.stream().filter(words.ideas()::contains).count()
                : 0;
    }

    /** Reads an answer in the language of the question. */
    public AnswerReading read(String answer) {
        return AnswerReading.of(answer, ask, ideas, beliefs, samples.samples(), language);
    }

    /** Returns the replies to the wrong beliefs of an answer. */
    @Override
    public List<Template> replies(Answer answer, GradingResult result, List<Part> parts) {
        return mistaken(answer, result)
                .flatMap(part -> parts.get(part).feedback().stream())
                .toList();
    }

    /** Returns the indices of the parts that are wrong beliefs of an answer. */
    @Override
    public Stream<Integer> mistaken(Answer answer, GradingResult result) {
        return answer instanceof Answer.Words words
                ? words.beliefs().stream().sorted().map(belief -> ideas.size() + belief)
                : Stream.empty();
    }

    /** Returns how many of the ideas for which the question asks are in the answer. */
    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        int found = answer instanceof Answer.Words words ? found(words) : 0;
        return found == 0
                ? LocalizedMessage.of(MessageKey.QUIZ_NO_IDEA)
                : LocalizedMessage.of(MessageKey.QUIZ_PARTLY, Integer.toString(found), Integer.toString(asked()));
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return new CorrectAnswer.Passage(MessageKey.QUIZ_MODEL, model.orElseThrow());
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        return Map.of(
                "ideas",
                Part.ids(parts),
                "beyond",
                Part.ids(beyond.stream().sorted().map(parts::get).toList()));
    }

    @Override
    public boolean showsParts() {
        return false;
    }
}

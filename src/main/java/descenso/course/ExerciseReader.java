package descenso.course;

import descenso.phrases.Phrase;
import descenso.quiz.Idea;
import descenso.quiz.Kind;
import descenso.quiz.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The YAML of a block {@code question}. */
final class ExerciseReader {

    private static final List<String> OPTION_KEYS =
            List.of("id", "text", "right", "reply", "misconception", "experiment");

    private final Section section;
    private final Passage passage;
    private final List<Part> parts = new ArrayList<>();

    private ExerciseReader(Section section, Passage passage) {
        this.section = section;
        this.passage = passage;
    }

    /**
     * Reads it; what is wrong with it is told to the passage's findings.
     *
     * @param place where the block begins
     * @return empty where something is wrong
     */
    static Optional<Exercise> read(YamlMap map, Place place, Passage passage) throws CourseException {
        Kind kind = Choice.of(map.get("kind"), List.of(Kind.values()), Kind::word);
        Section section = new Section(map, Context.ofLesson(place.file(), passage.findings()), keys(kind));
        return new ExerciseReader(section, passage).exercise(kind, place);
    }

    private static List<String> keys(Kind kind) {
        Stream<String> own = switch (kind) {
            case OPEN -> Stream.of("ideas", "model");
            case CHOICE -> Stream.of("options", "several");
            case NUMBER -> Stream.of("values", "where", "answer", "tolerance", "unit", "traps");
            case ORDER -> Stream.of("items");
            case MATCH -> Stream.of("pairs");
            case TRUTH -> Stream.of("holds", "reasons");
        };
        return Stream.concat(Stream.of("id", "kind", "ask", "hints", "why"), own)
                .toList();
    }

    private Optional<Exercise> exercise(Kind kind, Place place) {
        Optional<String> id = section.get("id", YamlNode::id);
        Optional<Question> question = section.context().findings().attempt(() -> question(kind));
        Set<String> names = names(question);
        Optional<Template> ask = section.get("ask", node -> template(node, names));
        List<Template> hints =
                section.find("hints", node -> templates(node, names)).orElse(List.of());
        Set<String> after = with(Exercise.ANSWER, names);
        Optional<Template> why = kind == Kind.OPEN
                ? section.find("why", node -> template(node, after))
                : section.get("why", node -> template(node, after));
        Optional<Template> model =
                kind == Kind.OPEN ? section.get("model", node -> template(node, names)) : Optional.empty();
        Optional<String> unit = section.find("unit", YamlNode::line);
        return section.sound(() -> new Exercise(
                id.orElseThrow(), place, question.orElseThrow(), ask.orElseThrow(), parts, hints, model, why, unit));
    }

    private static Set<String> names(Optional<Question> question) {
        return question.filter(Question.Number.class::isInstance)
                .map(number -> ((Question.Number) number).values().sources().keySet())
                .orElse(Set.of());
    }

    private static Set<String> with(String name, Set<String> names) {
        return Set.copyOf(Stream.concat(Stream.of(name), names.stream()).toList());
    }

    private Template template(YamlNode node, Set<String> names) throws CourseException {
        return Template.read(node, passage, names);
    }

    private List<Template> templates(YamlNode node, Set<String> names) throws CourseException {
        List<Template> templates = new ArrayList<>();
        for (YamlNode item : node.list()) {
            templates.add(template(item, names));
        }
        return templates;
    }

    private Question question(Kind kind) throws CourseException {
        return switch (kind) {
            case OPEN -> new Question.Open(ideas());
            case CHOICE -> choice();
            case NUMBER -> new NumberReader(section, passage, this::add).read();
            case ORDER ->
                new Question.Order(plain("items", List.of("id", "text")).size());
            case MATCH -> new Question.Match(pairs());
            case TRUTH -> truth();
        };
    }

    private List<Idea> ideas() throws CourseException {
        requireSome("ideas", 1);
        return section.items("ideas", List.of("id", "idea", "signs"), item -> {
            add(part(item, "idea", Set.of()));
            List<String> signs = new ArrayList<>();
            for (YamlNode sign : item.get("signs").list()) {
                signs.add(sign.line());
            }
            return new Idea(signs);
        });
    }

    private Question choice() throws CourseException {
        boolean isSeveral = section.flag("several");
        return new Question.Choice(options("options", isSeveral), isSeveral);
    }

    private Question truth() throws CourseException {
        boolean holds = "true".equals(Choice.of(section.get("holds"), List.of("true", "false")));
        return new Question.Truth(holds, options("reasons", false));
    }

    /** For each whether it is right; exactly one is, unless several may be. */
    private List<Boolean> options(String key, boolean isSeveral) throws CourseException {
        requireSome(key, 2);
        List<Boolean> right = section.items(key, OPTION_KEYS, item -> {
            Part part = part(item, "text", Set.of());
            if (part.reply().isEmpty()) {
                item.get("reply");
            }
            add(part);
            return item.flag("right");
        });
        long count = right.stream().filter(each -> each).count();
        if (section.isSound() && (count == 0 || count > 1 && !isSeveral)) {
            throw section.get(key).fault(Phrase.QUESTION_ONE_RIGHT, Long.toString(count));
        }
        return right;
    }

    private List<Part> plain(String key, List<String> known) throws CourseException {
        requireSome(key, 2);
        section.items(key, known, item -> {
            Part part = part(item, "text", Set.of());
            add(part);
            return part;
        });
        return parts;
    }

    private int pairs() throws CourseException {
        requireSome("pairs", 2);
        section.items("pairs", List.of("id", "left", "right"), item -> {
            Part left = part(item, "left", Set.of());
            Template right = template(item.get("right"), Set.of());
            add(new Part(
                    left.id(),
                    left.place(),
                    left.text(),
                    Optional.of(right),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            return right;
        });
        return parts.size();
    }

    private void requireSome(String key, int least) throws CourseException {
        YamlNode node = section.get(key);
        if (node.list().size() < least) {
            throw node.fault(Phrase.QUESTION_FEW, Integer.toString(least));
        }
    }

    private Part part(Section item, String text, Set<String> names) throws CourseException {
        YamlNode id = item.get("id");
        return new Part(
                id.id(),
                id.place(),
                template(item.get(text), names),
                Optional.empty(),
                item.find("reply", node -> template(node, names)),
                item.find("misconception", YamlNode::id),
                item.find("experiment", YamlNode::id));
    }

    private void add(Part part) {
        parts.stream()
                .filter(first -> first.id().equals(part.id()))
                .findFirst()
                .ifPresent(first -> section.fault(
                        part.place(),
                        Phrase.QUESTION_SAME_ID,
                        part.id(),
                        first.place().toString()));
        parts.add(part);
    }
}

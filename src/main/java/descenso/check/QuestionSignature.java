package descenso.check;

import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.expr.Expression;
import descenso.expr.NumberText;
import descenso.quiz.Question;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Returns the properties of a question except its texts, by key. They must be equal in every language. */
final class QuestionSignature implements Question.Visitor<QuestionSignature> {

    private final Exercise exercise;
    private final Map<String, String> traits = new LinkedHashMap<>();

    private QuestionSignature(Exercise exercise) {
        this.exercise = exercise;
    }

    static Map<String, String> of(Exercise exercise) {
        QuestionSignature all = new QuestionSignature(exercise);
        all.put("kind", exercise.question().kind().word());
        exercise.question().accept(all);
        exercise.parts().forEach(all::putPart);
        all.putNames("ask", Optional.of(exercise.ask()));
        all.putNames("model", exercise.model());
        all.putNames("why", exercise.why());
        all.put("hints", Integer.toString(exercise.hints().size()));
        all.put("unit", exercise.unit().isPresent() ? "…" : "");
        return all.traits;
    }

    /** Adds a property unless it is empty. */
    private void put(String key, String trait) {
        if (!trait.isEmpty()) {
            traits.put(key, trait);
        }
    }

    private void putPart(Part part) {
        put(part.id() + ".misconception", part.misconception().orElse(""));
        put(part.id() + ".experiment", part.experiment().orElse(""));
    }

    private void putNames(String key, Optional<Template> words) {
        words.ifPresent(there -> put(key, named(there)));
    }

    private static String named(Template words) {
        return Stream.concat(Stream.of("…"), words.names().stream().sorted().map(name -> "{{" + name + "}}"))
                .collect(Collectors.joining(" "));
    }

    private QuestionSignature putIds(String key) {
        put(key, exercise.parts().stream().map(Part::id).collect(Collectors.joining(", ")));
        return this;
    }

    private void putRight(List<Boolean> right) {
        put(
                "right",
                IntStream.range(0, right.size())
                        .filter(right::get)
                        .mapToObj(index -> exercise.parts().get(index).id())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public QuestionSignature open(Question.Open open) {
        return putIds("ideas");
    }

    @Override
    public QuestionSignature choice(Question.Choice choice) {
        putRight(choice.right());
        put("several", Boolean.toString(choice.isSeveral()));
        return putIds("options");
    }

    @Override
    public QuestionSignature number(Question.Number number) {
        put("values", String.join(", ", number.values().sources().keySet()));
        number.values().sources().forEach((name, source) -> put(String.join(".", "values", name), written(source)));
        put("where", number.values().where().map(QuestionSignature::written).orElse(""));
        put("answer", written(number.solution()));
        put("tolerance", written(number.tolerance()));
        for (int i = 0; i < number.traps().size(); i++) {
            put(exercise.parts().get(i).id() + ".value", written(number.traps().get(i)));
        }
        return putIds("traps");
    }

    @Override
    public QuestionSignature order(Question.Order order) {
        return putIds("items");
    }

    @Override
    public QuestionSignature match(Question.Match match) {
        return putIds("pairs");
    }

    @Override
    public QuestionSignature truth(Question.Truth truth) {
        put("holds", Boolean.toString(truth.holds()));
        putRight(truth.reasons());
        return putIds("reasons");
    }

    private static String written(QuestionVariables.Source source) {
        return source.accept(new QuestionVariables.Source.Visitor<>() {
            @Override
            public String oneOf(QuestionVariables.OneOf list) {
                return list.values().stream().map(NumberText::of).collect(Collectors.joining(", "));
            }

            @Override
            public String range(QuestionVariables.NumberRange range) {
                return NumberText.of(range.from()) + " … " + NumberText.of(range.to()) + " / "
                        + NumberText.of(range.step());
            }

            @Override
            public String derived(QuestionVariables.Derived derived) {
                return written(derived.value());
            }
        });
    }

    private static String written(Solution solution) {
        return solution.accept(new Solution.Visitor<>() {
            @Override
            public String formula(Solution.SymbolicFormula formula) {
                return written(formula.expression());
            }

            @Override
            public String steps(Solution.Steps steps) {
                return written(steps);
            }
        });
    }

    private static String written(Solution.Steps steps) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rule", steps.rule().key());
        steps.hyperparameters().forEach((name, value) -> all.put(name, written(value)));
        all.put("start", written(steps.start()));
        all.put(
                "gradients",
                steps.gradients().stream()
                        .map(QuestionSignature::written)
                        .toList()
                        .toString());
        all.put("of", steps.quantity());
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String written(Tolerance tolerance) {
        return tolerance.kind().name().toLowerCase(Locale.ROOT) + ": " + NumberText.of(tolerance.amount());
    }

    /** Returns the text of an expression without spaces, which have no meaning. */
    private static String written(Expression expression) {
        return expression.text().replaceAll("\\s+", "");
    }
}

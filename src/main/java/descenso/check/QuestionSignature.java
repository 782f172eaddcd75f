package descenso.check;

import descenso.course.question.Exercise;
import descenso.course.question.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Returns the properties of a question except its texts, by key. They must be equal in every language. */
final class QuestionSignature {

    private QuestionSignature() {}

    static Map<String, String> of(Exercise exercise) {
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("kind", exercise.question().kind().word());
        signature.putAll(exercise.question().signature(exercise.parts()));
        exercise.parts().forEach(part -> {
            signature.put(part.id() + ".misconception", part.misconception().orElse(""));
            signature.put(part.id() + ".experiment", part.experiment().orElse(""));
        });
        signature.put("ask", named(Optional.of(exercise.ask())));
        signature.put("model", named(exercise.model()));
        signature.put("why", named(exercise.why()));
        signature.put("hints", Integer.toString(exercise.hints().size()));
        signature.put("unit", exercise.unit().isPresent() ? "…" : "");
        signature.values().removeIf(String::isEmpty);
        return signature;
    }

    private static String named(Optional<Template> text) {
        return text.map(there -> Stream.concat(
                                Stream.of("…"), there.names().stream().sorted().map(name -> "{{" + name + "}}"))
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }
}

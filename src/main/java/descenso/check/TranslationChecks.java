package descenso.check;

import descenso.course.lesson.Block;
import descenso.course.question.Exercise;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a lesson has the same blocks and questions in both languages: a change of language keeps the block
 * number, and attempts are stored under the question's id.
 */
record TranslationChecks(List<Block> original, List<Block> translation, Linter report) {

    void check() {
        compareBlocks(original, translation);
        compareQuestions(CourseChecks.questions(original), CourseChecks.questions(translation));
    }

    /** Reports only the first difference: an additional block makes all later blocks differ. */
    private void compareBlocks(List<Block> ours, List<Block> theirs) {
        int common = Math.min(ours.size(), theirs.size());
        for (int i = 0; i < common; i++) {
            if (!notation(ours.get(i)).equals(notation(theirs.get(i)))) {
                report.add(
                        theirs.get(i).position(),
                        MessageKey.CHECK_OTHER_BLOCK,
                        notation(theirs.get(i)),
                        notation(ours.get(i)),
                        ours.get(i).position().toString());
                return;
            }
        }
        Stream.of(ours, theirs)
                .flatMap(blocks -> blocks.stream().skip(common).limit(1))
                .forEach(surplus -> report.add(surplus.position(), MessageKey.CHECK_SURPLUS_BLOCK, notation(surplus)));
    }

    /**
     * Returns the Markdown notation of a block, the same in every language; by default a fence with the name of its
     * kind.
     */
    private static String notation(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level());
        }
        String info = block instanceof Block.Unreadable unreadable
                ? unreadable.info()
                : block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        Map<Class<? extends Block>, String> notations = Map.of(
                Block.Paragraph.class, "¶",
                Block.BulletList.class, "-",
                Block.OrderedList.class, "1.",
                Block.Quote.class, ">",
                Block.Table.class, "| |",
                Block.DisplayFormula.class, "$$",
                Block.Code.class, "```",
                Block.Rule.class, "---",
                Block.QuestionBlock.class, "```question",
                Block.ExperimentBlock.class, "```experiment");
        return notations.getOrDefault(block.getClass(), "```" + info);
    }

    private void compareQuestions(List<Block.QuestionBlock> ours, List<Block.QuestionBlock> theirs) {
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            Block.QuestionBlock other = theirs.get(i);
            String here = ours.get(i).exercise().id();
            String there = other.exercise().id();
            if (here.equals(there)) {
                compareTraits(ours.get(i), other);
            } else {
                String place = ours.get(i).position().toString();
                report.add(other.position(), MessageKey.CHECK_OTHER_QUESTION, there, here, place);
            }
        }
    }

    /**
     * Reports the properties in which two questions differ; only the first one if their kinds differ, because then all
     * do.
     */
    private void compareTraits(Block.QuestionBlock ours, Block.QuestionBlock theirs) {
        Map<String, String> here = signature(ours.exercise());
        Map<String, String> there = signature(theirs.exercise());
        Stream.of(here, there)
                .flatMap(traits -> traits.keySet().stream())
                .distinct()
                .filter(key -> !here.getOrDefault(key, "").equals(there.getOrDefault(key, "")))
                .limit(here.getOrDefault("kind", "").equals(there.getOrDefault("kind", "")) ? Long.MAX_VALUE : 1)
                .forEach(key -> report.add(
                        theirs.position(),
                        MessageKey.CHECK_OTHER_TRAIT,
                        key,
                        there.getOrDefault(key, "—"),
                        here.getOrDefault(key, "—"),
                        ours.position().toString()));
    }

    /** Returns the properties of a question except its texts, by key. They must be equal in every language. */
    private static Map<String, String> signature(Exercise exercise) {
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

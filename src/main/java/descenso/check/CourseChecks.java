package descenso.check;

import descenso.course.Block;
import descenso.course.Course;
import descenso.course.Misconceptions.Misconception;
import descenso.course.Page;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Template;
import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks each screen of a course, the screens of one language together, and each screen in both languages. */
record CourseChecks(Course course, Set<String> experiments, Linter report) {

    void check() {
        checkMisconceptions();
        for (Language language : Language.values()) {
            Map<String, SourcePosition> ids = new HashMap<>();
            course.pageIds().stream()
                    .map(id -> course.page(language, id))
                    .filter(page -> page.language().equals(language))
                    .forEach(page -> check(page, ids));
            course.notation(language).ifPresent(page -> report.add(page.parsed().diagnostics()));
        }
        course.pageIds().forEach(this::compare);
    }

    private void checkMisconceptions() {
        report.add(course.misconceptions().diagnostics());
        for (Misconception each : course.misconceptions().byId().values()) {
            each.experiment()
                    .filter(id -> !experiments.contains(id))
                    .ifPresent(id -> report.add(each.position(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, id));
        }
    }

    private void check(Page page, Map<String, SourcePosition> ids) {
        report.add(page.parsed().diagnostics());
        page.parsed().lesson().ifPresent(lesson -> check(page, lesson, ids));
    }

    private void check(Page page, List<Block> lesson, Map<String, SourcePosition> ids) {
        new BlockChecks(experiments, course.misconceptions().byId().keySet(), report).check(lesson);
        List<Block.QuestionBlock> questions = questions(lesson);
        questions.forEach(question -> checkId(question, ids));
        questions.forEach(question -> checkSamples(question.exercise()));
        checkRanges(page);
        int fold = page.fold() < 0 ? lesson.size() : page.fold();
        reportEarly(lesson.subList(0, fold));
        reportEarly(lesson.subList(fold, lesson.size()));
        questions.stream()
                .limit(1)
                .filter(first -> !(first.exercise().question() instanceof OpenQuestion))
                .forEach(first -> report.add(first.position(), MessageKey.CHECK_FIRST_QUESTION));
        boolean isTitle = course.pageIds().indexOf(page.id()) == 0;
        if (!isTitle && questions.isEmpty() && page.parsed().diagnostics().isEmpty()) {
            report.add(page.position(), MessageKey.CHECK_NO_QUESTION);
        }
    }

    private void checkSamples(Exercise exercise) {
        if (exercise.question() instanceof OpenQuestion open) {
            try {
                open.samples().read();
            } catch (CourseException e) {
                report.add(e.diagnostic());
            }
        }
    }

    /** Checks the ranges in the whole file of a page, its questions too. */
    private void checkRanges(Page page) {
        try {
            new RangeChecks(SourceText.read(page.position().file()), report).check();
        } catch (CourseException e) {
            report.add(e.diagnostic());
        }
    }

    /** Returns the questions of a lesson in order, including those inside lists and quotes. */
    private static List<Block.QuestionBlock> questions(List<Block> lesson) {
        return lesson.stream()
                .flatMap(Block::leaves)
                .filter(Block.QuestionBlock.class::isInstance)
                .map(Block.QuestionBlock.class::cast)
                .toList();
    }

    /** Reports the questions before the last block that is not a question. */
    private void reportEarly(List<Block> lesson) {
        List<Block> early =
                new ArrayList<>(lesson.stream().flatMap(Block::leaves).toList());
        while (!early.isEmpty() && isQuestion(early.get(early.size() - 1))) {
            early.remove(early.size() - 1);
        }
        questions(early).forEach(question -> report.add(question.position(), MessageKey.CHECK_EARLY_QUESTION));
    }

    /** Tests whether a block may stand below the text: a question, or a note on it. */
    private static boolean isQuestion(Block block) {
        return block instanceof Block.QuestionBlock
                || block instanceof Block.Unreadable
                || block instanceof Block.Notes;
    }

    /**
     * Checks that a lesson has the same blocks and questions in every language: a change of language keeps the block
     * number, and attempts are stored under the question's id.
     */
    private void compare(String screen) {
        Optional<List<Block>> original = lesson(Language.first(), screen);
        Stream.of(Language.values())
                .skip(1)
                .filter(language -> course.languages().promised().contains(language)
                        || course.page(language, screen).language().equals(language))
                .flatMap(language -> lesson(language, screen).stream())
                .forEach(translation -> original.ifPresent(lesson -> {
                    compareBlocks(lesson, translation);
                    compareQuestions(questions(lesson), questions(translation));
                }));
    }

    private Optional<List<Block>> lesson(Language language, String screen) {
        return course.page(language, screen).parsed().lesson();
    }

    /** Checks that the ids of questions are unique in one language: attempts are stored under them. */
    private void checkId(Block.QuestionBlock question, Map<String, SourcePosition> places) {
        String id = question.exercise().id();
        SourcePosition first = places.putIfAbsent(id, question.position());
        if (first != null) {
            report.add(question.position(), MessageKey.CHECK_DUPLICATE_QUESTION, id, first.toString());
        }
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

    /** Returns the Markdown notation of a block in any language; by default a fence with the name of its kind. */
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

    /** Reports the properties in which two questions differ; if their kinds differ, only that. */
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

package descenso.check;

import descenso.course.Course;
import descenso.course.Misconceptions.Misconception;
import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.course.question.OpenQuestion;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the screens of a course: each screen, the screens of one language together, and each screen in both languages.
 */
record CourseChecks(Course course, Set<String> experiments, Linter report) {

    void check() {
        checkMisconceptions();
        for (Language language : Language.values()) {
            Map<String, SourcePosition> ids = new HashMap<>();
            course.pageIds().stream()
                    .map(id -> course.page(language, id))
                    .filter(page -> page.language().equals(language))
                    .forEach(page -> check(page, ids));
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
        reportEarly(lesson);
        questions.stream()
                .limit(1)
                .filter(first -> !(first.exercise().question() instanceof OpenQuestion))
                .forEach(first -> report.add(first.position(), MessageKey.CHECK_FIRST_QUESTION));
        boolean isTitle = course.pageIds().indexOf(page.id()) == 0;
        if (!isTitle && questions.isEmpty() && page.parsed().diagnostics().isEmpty()) {
            report.add(page.position(), MessageKey.CHECK_NO_QUESTION);
        }
    }

    /** Returns the questions of a lesson in order, including those inside lists and quotes. */
    static List<Block.QuestionBlock> questions(List<Block> lesson) {
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

    private static boolean isQuestion(Block block) {
        return block instanceof Block.QuestionBlock || block instanceof Block.Unreadable;
    }

    private void compare(String screen) {
        Optional<List<Block>> original = lesson(Language.first(), screen);
        Stream.of(Language.values())
                .skip(1)
                .filter(language -> language.isRequired()
                        || course.page(language, screen).language().equals(language))
                .flatMap(language -> lesson(language, screen).stream())
                .forEach(translation ->
                        original.ifPresent(lesson -> new TranslationChecks(lesson, translation, report).check()));
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
}

package descenso.check;

import descenso.course.Course;
import descenso.course.Misconception;
import descenso.course.Page;
import descenso.course.lesson.Lesson;
import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the screens of a course: each screen, the screens of one language together, and each screen in both languages.
 *
 * @param experiments ids of the existing experiments
 */
record CourseChecks(Course course, Set<String> experiments, LintReport report) {

    void check() {
        checkMisconceptions();
        for (Language language : Language.values()) {
            QuestionIds ids = new QuestionIds(report);
            course.pageIds().forEach(screen -> check(course.page(language, screen), language, ids));
        }
        course.pageIds().forEach(this::compare);
    }

    private void checkMisconceptions() {
        report.add(course.misconceptions().diagnostics());
        for (Misconception each : course.misconceptions().all()) {
            each.experiment()
                    .filter(id -> !experiments.contains(id))
                    .ifPresent(id -> report.add(each.position(), MessageKey.CHECK_UNKNOWN_EXPERIMENT, id));
        }
    }

    private Set<String> misconceptions() {
        return course.misconceptions().all().stream().map(Misconception::id).collect(Collectors.toUnmodifiableSet());
    }

    private void check(Page page, Language language, QuestionIds ids) {
        if (page.language() == language) {
            report.add(page.parsed().diagnostics());
            page.parsed().lesson().ifPresent(lesson -> check(page, lesson, ids));
        }
    }

    private void check(Page page, Lesson lesson, QuestionIds ids) {
        new BlockChecks(experiments, misconceptions(), report).check(lesson.blocks());
        LessonQuestions questions = LessonQuestions.of(lesson);
        questions.all().forEach(ids::add);
        questions.early().forEach(question -> report.add(question.position(), MessageKey.CHECK_EARLY_QUESTION));
        questions.all().stream()
                .limit(1)
                .filter(first -> !(first.exercise().question() instanceof OpenQuestion))
                .forEach(first -> report.add(first.position(), MessageKey.CHECK_FIRST_QUESTION));
        boolean isTitle = course.pageIds().indexOf(page.id()) == 0;
        if (!isTitle && questions.all().isEmpty() && page.parsed().diagnostics().isEmpty()) {
            report.add(page.position(), MessageKey.CHECK_NO_QUESTION);
        }
    }

    private void compare(String screen) {
        Optional<Lesson> original = lesson(Language.ES, screen);
        Optional<Lesson> translation = lesson(Language.EN, screen);
        if (original.isPresent() && translation.isPresent()) {
            new TranslationChecks(original.get(), translation.get(), report).check();
        }
    }

    private Optional<Lesson> lesson(Language language, String screen) {
        return course.page(language, screen).parsed().lesson();
    }
}

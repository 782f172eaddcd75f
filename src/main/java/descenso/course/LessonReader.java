package descenso.course;

import java.util.List;
import java.util.Optional;

/** The body below a front matter to a lesson. */
final class LessonReader {

    private LessonReader() {}

    static Reading read(FrontMatter front) {
        Findings findings = new Findings();
        findings.note(front.notes());
        Characters.forbidden(front.body()).ifPresent(findings::spoil);
        List<Block> blocks = Markdown.read(new Passage(front.body(), findings, 0));
        Lesson lesson = new Lesson(front.id(), front.title(), front.subtitle(), blocks);
        return new Reading(
                findings.spoilt() ? Optional.empty() : Optional.of(lesson),
                findings.faults().stream().distinct().toList());
    }
}

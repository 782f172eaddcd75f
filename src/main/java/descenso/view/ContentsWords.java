package descenso.view;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.progress.Ledger;
import java.util.List;
import java.util.Set;

public record ContentsWords(Course course, Language language, Speech speech, Ledger ledger) {
    public List<String> told(Set<String> read) {
        return List.of("contents");
    }
}

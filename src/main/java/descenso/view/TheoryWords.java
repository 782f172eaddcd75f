package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.train.TheoryCheck;
import java.util.List;

public record TheoryWords(Experiment experiment, List<TheoryCheck> checks, Language language, Speech speech) {
    public List<String> lines() {
        return List.of("theory");
    }
}

package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.train.Snapshot;
import java.util.List;

public record DetailsWords(Experiment experiment, Snapshot run, Language language, Speech speech) {
    public List<String> lines() {
        return List.of("details");
    }
}

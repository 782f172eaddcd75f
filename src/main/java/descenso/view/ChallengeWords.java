package descenso.view;

import descenso.course.Attained;
import descenso.course.Experiment;
import descenso.phrases.Language;
import java.util.List;
import java.util.Map;

public record ChallengeWords(Experiment experiment, Map<String, Attained> best, Language language, Speech speech) {
    public List<String> lines() {
        return List.of("challenges");
    }
}

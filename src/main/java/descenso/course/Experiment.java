package descenso.course;

import descenso.train.Comparison;
import java.util.List;
import java.util.Optional;

public record Experiment(
        String id,
        Localised title,
        Optional<Localised> look,
        long seed,
        Comparison comparison,
        List<String> show,
        List<String> vary,
        Place place) {}

package descenso.view;

import java.util.List;

public record SweepWords(SweepMap map) {
    public List<String> told() {
        return List.of("sweep");
    }

    public String progress(double share) {
        return "sweep " + share;
    }
}

package descenso.view;

import java.util.List;

public record InspectionWords(InspectionView view) {
    public List<String> told() {
        return List.of("inside");
    }
}

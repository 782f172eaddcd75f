package descenso.view.text;

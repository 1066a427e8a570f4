//! The template “Industrial supply with price talks” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "Industrial supply with price talks",
        "Proveedor industrial que negocia precios",
    ),
    (
        "A maker of parts delivers to some fifty other makers under contracts of several years. To win one takes a sample and an audit; to keep one takes a good end of the talks in which purchasing asks for less. A talk ends as before, at a lower price, with a second source that takes most of the volume, or badly.\n\nLook first at the band around the customers: with so few, one lost contract shows, and no average is a forecast. Then at “Price talks” and how they end. It is interesting because the price is the smaller part of what is decided there: after a bad talk the volume goes, and the way back leads through another talk.\n\nFigures: illustrative. How talks end is given as counts of fifty quarters of talking, as a firm would find them in its own files: in nineteen it ended as before, in thirteen lower, in six with a second source, in two badly, and in ten it went on. How little so few tell is part of every result. Replace them with your own.",
        "Un fabricante de piezas suministra a unos cincuenta fabricantes con contratos de varios años. Ganar uno exige una muestra y una auditoría; conservarlo, un buen final de la negociación en que Compras pide pagar menos. Una negociación acaba como antes, con un precio más bajo, con una segunda fuente que se lleva la mayor parte del volumen, o mal.\n\nMire primero la banda en torno a los clientes: con tan pocos, un contrato perdido se nota, y ningún promedio es un pronóstico. Después, «Negociación» y cómo termina. Es interesante porque el precio es la parte menor de lo que ahí se decide: tras una mala negociación se va el volumen, y el camino de vuelta pasa por otra negociación.\n\nCifras: ilustrativas. Cómo acaban las negociaciones se da en recuentos de cincuenta trimestres de negociación, tal como una empresa los encontraría en sus propios archivos: en diecinueve acabó como antes, en trece con un precio más bajo, en seis con una segunda fuente, en dos mal, y en diez siguió. Lo poco que dicen tan pocos casos forma parte de cada resultado. Cámbielas por las suyas.",
    ),
    ("Enquiry", "Consulta"),
    ("A drawing and a question.", "Un plano y una pregunta."),
    ("Sales", "Ventas"),
    (
        "Answer within three days, with a question back",
        "Responder en tres días, con otra pregunta",
    ),
    ("Fair, drawing, visit", "Feria, plano, visita"),
    (
        "Someone who understands the part",
        "Alguien que entienda la pieza",
    ),
    (
        "Can you do this, and by when?",
        "¿Pueden hacerlo, y para cuándo?",
    ),
    ("Offer and sample", "Oferta y muestra"),
    (
        "First parts are made and measured.",
        "Se hacen y se miden las primeras piezas.",
    ),
    ("Development", "Desarrollo"),
    (
        "Sample in six weeks, with a measuring report",
        "Muestra en seis semanas, con informe de medición",
    ),
    ("Sample, report, offer", "Muestra, informe, oferta"),
    (
        "Parts that fit the first time",
        "Piezas que encajen a la primera",
    ),
    (
        "Within tolerance. What does it cost in series?",
        "Dentro de tolerancia. ¿Cuánto cuesta en serie?",
    ),
    ("Audit", "Auditoría"),
    ("Quality looks at the plant.", "Calidad examina la planta."),
    ("Quality", "Calidad"),
    (
        "Be ready every day, not on that day",
        "Estar listos todos los días, no solo ese",
    ),
    ("Audit, plan of measures", "Auditoría, plan de medidas"),
    (
        "Open doors and open books",
        "Puertas abiertas y libros abiertos",
    ),
    (
        "Show us the last complaint.",
        "Enséñennos la última reclamación.",
    ),
    ("Series contract", "Contrato de serie"),
    (
        "Delivers at the agreed price.",
        "Suministra al precio acordado.",
    ),
    ("Logistics", "Logística"),
    (
        "Deliver by the hour, warn before a delay",
        "Entregar a la hora, avisar antes de un retraso",
    ),
    (
        "Call-off, delivery, complaint",
        "Orden de suministro, entrega, reclamación",
    ),
    (
        "Never a line that stands still",
        "Que la línea no se pare nunca",
    ),
    (
        "I do not know their name. That is good.",
        "No sé cómo se llaman. Buena señal.",
    ),
    ("Price talks", "Negociación"),
    ("Purchasing asks for less.", "Compras pide pagar menos."),
    ("Key account", "Grandes cuentas"),
    (
        "Bring ideas that save money on both sides",
        "Traer ideas que ahorren a ambas partes",
    ),
    (
        "Meeting, calculation, plant visit",
        "Reunión, cálculo, visita a la planta",
    ),
    (
        "A partner who opens the calculation",
        "Un socio que enseñe sus cálculos",
    ),
    (
        "Three per cent, every year.",
        "Un tres por ciento, todos los años.",
    ),
    ("Lower price", "Precio más bajo"),
    (
        "Same parts, less for them.",
        "Las mismas piezas, por menos.",
    ),
    ("Production", "Producción"),
    (
        "Earn the margin back: scrap, set-up, packaging",
        "Recuperar el margen: mermas, ajustes, embalaje",
    ),
    ("Call-off, delivery", "Orden de suministro, entrega"),
    (
        "The same quality all the same",
        "La misma calidad a pesar de todo",
    ),
    (
        "They still deliver as before.",
        "Siguen entregando como antes.",
    ),
    ("Second source", "Segunda fuente"),
    (
        "Another delivers; a rest is left for us.",
        "Suministra otro; nos queda un resto.",
    ),
    (
        "Be there when the other one fails",
        "Estar ahí cuando el otro falle",
    ),
    ("Spare parts, visit", "Repuestos, visita"),
    ("Ready at short notice", "Disponibles con poco aviso"),
    (
        "The new ones are cheaper on paper.",
        "Los nuevos son más baratos sobre el papel.",
    ),
    ("Lost", "Perdido"),
    (
        "Went to another maker, or never came.",
        "Se fue a otro fabricante, o no llegó a venir.",
    ),
    (
        "Ask for the winning price a year later",
        "Preguntar por el precio ganador un año después",
    ),
    ("Call", "Llamada"),
    ("A clean end", "Un final limpio"),
    (
        "It was decided above me.",
        "Lo decidieron por encima de mí.",
    ),
    ("Sample approved", "Muestra aprobada"),
    ("Approved", "Aprobada"),
    (
        "With tools and first set-up.",
        "Con utillaje y primera puesta a punto.",
    ),
    ("Purchasing calls", "Compras llama"),
    (
        "By tenure: hardly ever in the first year of a price.",
        "Por antigüedad: casi nunca en el primer año de un precio.",
    ),
    ("As before", "Como antes"),
    ("For less", "Por menos"),
    ("Volume goes", "Se va el volumen"),
    ("New generation of parts", "Nueva generación de piezas"),
    ("The other one fails", "El otro falla"),
    ("Fairs", "Ferias"),
    (
        "Two fairs a year, evened out.",
        "Dos ferias al año, repartidas por igual.",
    ),
    ("Field engineers", "Ingenieros de campo"),
    (
        "Visits to development departments.",
        "Visitas a departamentos de desarrollo.",
    ),
    ("Sister plants", "Plantas hermanas"),
    (
        "A plant of the same group asks.",
        "Pregunta una planta del mismo grupo.",
    ),
    ("As it is", "Como está"),
    ("Everything stays as it is.", "Todo sigue como está."),
    ("Bring ideas to the talks", "Negociar con ideas"),
    (
        "From quarter 3 two engineers prepare every talk with ways to save on both sides: the odds that one ends as before rise by 40 to 140 %. It costs 45,000 a quarter. Illustrative.",
        "Desde el trimestre 3 dos ingenieros preparan cada negociación con formas de ahorrar para ambas partes: las odds de que acabe como antes suben entre un 40 y un 140\u{a0}%. Cuesta 45.000 al trimestre. Ilustrativo.",
    ),
    ("Ideas for both sides", "Ideas para ambas partes"),
    ("Fewer give way", "Se cede menos"),
    ("Less volume goes", "Se va menos volumen"),
    ("Give way before they ask", "Ceder antes de que lo pidan"),
    (
        "From quarter 2 everybody gets 2 % off in exchange for peace: a third fewer call for talks. It costs nothing but the price. Illustrative.",
        "Desde el trimestre 2 todos reciben un 2\u{a0}% de descuento a cambio de paz: un tercio menos pide negociar. No cuesta nada más que el precio. Ilustrativo.",
    ),
    ("Peace for two per cent", "Paz por un dos por ciento"),
    ("Two per cent less", "Un dos por ciento menos"),
    ("More field engineers", "Más ingenieros de campo"),
    (
        "From quarter 2 three more engineers visit development departments: two thirds more enquiries that way. Samples and audits cost as much as before. 105,000 a quarter. Illustrative.",
        "Desde el trimestre 2 tres ingenieros más visitan departamentos de desarrollo: dos tercios más de consultas por esa vía. Muestras y auditorías cuestan lo mismo que antes. 105.000 al trimestre. Ilustrativo.",
    ),
    ("Three more engineers", "Tres ingenieros más"),
    (
        "Give way on the price before they ask, or come to the talks with ideas?",
        "¿Ceder en el precio antes de que lo pidan, o acudir a la negociación con ideas?",
    ),
];

//! The template “Pay-TV subscribers 2010–2014” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "Pay-TV subscribers 2010–2014",
        "Abonados a la TV de pago 2010–2014",
    ),
    (
        "Subscribers of a US pay-TV operator (DISH Network) by quarter, in single customers. From its published figures: subscribers at the end of 2009, gross additions, average monthly churn m (per quarter 1 - (1 - m)^3), three times the average monthly revenue per subscriber, and the average acquisition cost per new subscriber. Source: abdullahau/customer-analytics on GitHub, data/DISH - ADD-LOSS-END.csv, commit 2513a94444d5aa34f449d9eaa18ba0af0676ff2d, MIT licence. Nothing is fitted: the circles are the reported subscribers. With 14 million customers chance alone is a hair's width, so the reported values lie close to the band, not inside it: the operator's churn, additions and subscribers do not agree with one another to the last customer. Illustrative, not from the source: gross margin, discount rate, and everything in the strategies other than the baseline.",
        "Abonados de un operador estadounidense de televisión de pago (DISH Network) por trimestre, cliente a cliente. A partir de sus cifras publicadas: abonados a finales de 2009, altas brutas, abandono mensual medio m (por trimestre 1 - (1 - m)^3), el triple de los ingresos mensuales medios por abonado y el coste medio de captación por abonado nuevo. Fuente: abdullahau/customer-analytics en GitHub, data/DISH - ADD-LOSS-END.csv, commit 2513a94444d5aa34f449d9eaa18ba0af0676ff2d, licencia MIT. No se ajusta nada: los círculos son los abonados comunicados. Con 14 millones de clientes el azar por sí solo es fino como un cabello, así que los valores comunicados quedan cerca de la banda, no dentro: el abandono, las altas y los abonados del operador no concuerdan entre sí hasta el último cliente. Ilustrativo, no de la fuente: el margen bruto, la tasa de descuento y todo lo que hay en las estrategias salvo el punto de partida.",
    ),
    ("Subscribers", "Abonados"),
    (
        "Revenue is three times the average monthly revenue per subscriber.",
        "Los ingresos son el triple de los ingresos mensuales medios por abonado.",
    ),
    ("Customer service", "Servicio al cliente"),
    (
        "Programming, equipment, support",
        "Programación, equipos, asistencia",
    ),
    (
        "Set-top box, hotline, bill, technician",
        "Decodificador, línea de atención, factura, técnico",
    ),
    (
        "Channels that work, at a price that stays",
        "Canales que funcionen, a un precio que no cambie",
    ),
    (
        "I watch it every evening, and I look at the bill every January.",
        "La veo todas las noches, y cada enero miro la factura.",
    ),
    ("Cancelled", "De baja"),
    (
        "Everyone who cancelled since the end of 2009.",
        "Todos los que se han dado de baja desde finales de 2009.",
    ),
    ("Cancels", "Se da de baja"),
    (
        "From the average monthly churn m of the quarter: 1 - (1 - m)^3.",
        "Del abandono mensual medio m del trimestre: 1 - (1 - m)^3.",
    ),
    ("New subscribers", "Nuevos abonados"),
    (
        "Gross additions and acquisition cost per subscriber as reported.",
        "Altas brutas y coste de captación por abonado, según lo comunicado.",
    ),
    ("Friends of subscribers", "Amigos de abonados"),
    (
        "None in the baseline: the reported additions hold everyone. The loyalty offer adds some, at an illustrative bonus of $150.",
        "Ninguno en el punto de partida: las altas comunicadas incluyen a todos. La oferta de lealtad suma algunos, con una prima ilustrativa de 150 dólares.",
    ),
    ("As it was", "Como fue"),
    (
        "The reported figures, unchanged.",
        "Las cifras comunicadas, sin cambios.",
    ),
    (
        "Keep one in ten of those who cancel",
        "Conservar a uno de cada diez que se dan de baja",
    ),
    (
        "From 2012 on one in ten of those who would cancel stays, at $1.80 per subscriber and quarter and $30 million at the start. Effect and costs are illustrative.",
        "Desde 2012 se queda uno de cada diez que se darían de baja, a 1,80 dólares por abonado y trimestre y 30 millones de dólares al comienzo. El efecto y los costes son ilustrativos.",
    ),
    ("Retention desk", "Equipo de retención"),
    (
        "Ten per cent less churn from the first quarter of 2012. Illustrative.",
        "Un 10\u{a0}% menos de abandono desde el primer trimestre de 2012. Ilustrativo.",
    ),
    ("Loyalty bonus", "Prima de lealtad"),
    (
        "From 2011 on a bonus for those who bring a friend: one in 500 subscribers does each quarter, and churn falls by 3 %. It takes a year to settle in. All of it is illustrative.",
        "Desde 2011, una prima para quien trae a un amigo: lo hace uno de cada 500 abonados por trimestre, y el abandono baja un 3\u{a0}%. Tarda un año en asentarse. Todo ello es ilustrativo.",
    ),
    ("Bring a friend", "Traiga a un amigo"),
    (
        "One friend per 500 subscribers and quarter, after a year. Illustrative.",
        "Un amigo por cada 500 abonados y trimestre, al cabo de un año. Ilustrativo.",
    ),
    ("Points for staying", "Puntos por quedarse"),
    (
        "Three per cent less churn, after a year. Illustrative.",
        "Un 3\u{a0}% menos de abandono, al cabo de un año. Ilustrativo.",
    ),
    ("Reported subscribers", "Abonados comunicados"),
    (
        "At the end of each quarter, rounded to thousands by the operator.",
        "Al final de cada trimestre, redondeados a millares por el operador.",
    ),
    (
        "How well does a plain model of additions and churn follow a real operator?",
        "¿Hasta qué punto sigue un modelo sencillo de altas y abandono a un operador real?",
    ),
];

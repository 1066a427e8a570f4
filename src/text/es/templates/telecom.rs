//! The template “Telecom contracts” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    ("Telecom contracts", "Contratos de telecomunicaciones"),
    (
        "An operator sells telephone and Internet by the month, for one year or for two. The same people, bound in different ways: of those who may leave any month one in ten does so in the first, while under a contract of two years hardly anybody leaves at all.\n\nLook first at the arrow from “Month to month” to “Left”, by tenure: who stays for half a year is another customer than one of the first month. Then look at what moving people into contracts does. It is interesting because there are two ways to the same churn rate: better first months, or contracts. The discount for a contract is paid to those who would have stayed, too.\n\nSources: 7,043 customers of a telecom operator, published by IBM (IBM/telco-customer-churn-on-icp4d on GitHub, data/Telco-Customer-Churn.csv, commit d5371f5d83a446ad5673cbcca3b814b926491f8a, Apache-2.0). From it: the customers at the start with their months of tenure (those still there, beyond month 23 in one group), their mean monthly charge by contract, and the probability to leave by month of tenure: churned over at risk, in groups of months, beyond month 24 one group. Illustrative: everything before the first month, changes between contracts, those who come back, costs, and the strategies.",
        "Una operadora vende telefonía e Internet por meses, por un año o por dos. Las mismas personas, atadas de distinta manera: de quienes pueden irse cualquier mes, uno de cada diez se va en el primero, mientras que con un contrato de dos años no se va casi nadie.\n\nMire primero el paso de «Mes a mes» a «Se fue», por antigüedad: quien se queda medio año ya es otro cliente que el del primer mes. Mire después qué consigue pasar a la gente a contratos. Es interesante porque hay dos caminos hacia la misma tasa de abandono: mejores primeros meses, o contratos. El descuento por contrato se paga también a quienes se habrían quedado igualmente.\n\nFuentes: 7.043 clientes de una operadora de telecomunicaciones, publicados por IBM (IBM/telco-customer-churn-on-icp4d en GitHub, data/Telco-Customer-Churn.csv, commit d5371f5d83a446ad5673cbcca3b814b926491f8a, Apache-2.0). De ahí salen: los clientes al comienzo con sus meses de antigüedad (los que aún siguen; a partir del mes 23, en un solo grupo), su cargo mensual medio por contrato y la probabilidad de irse por mes de antigüedad: abandonos entre clientes expuestos, por grupos de meses; a partir del mes 24, un solo grupo. Ilustrativo: todo lo anterior al primer mes, los cambios entre contratos, quienes vuelven, los costes y las estrategias.",
    ),
    ("Interested", "Interesado"),
    ("Compares tariffs.", "Compara tarifas."),
    ("Sales", "Ventas"),
    (
        "Ask what for, propose one tariff",
        "Preguntar para qué, proponer una sola tarifa",
    ),
    (
        "Shop, hotline, comparison site",
        "Tienda, línea de atención, comparador",
    ),
    (
        "A price that holds for longer than the first months",
        "Un precio que dure más que los primeros meses",
    ),
    ("They all look alike.", "Todos parecen iguales."),
    ("Connecting", "Alta en curso"),
    (
        "Has signed, waits for the line.",
        "Ha firmado y espera la línea.",
    ),
    ("Technology", "Tecnología"),
    (
        "Connect on the day that was promised",
        "Conectar el día prometido",
    ),
    ("Letter, technician, router", "Carta, técnico, router"),
    ("Internet on the first day", "Internet desde el primer día"),
    ("Two weeks without a line.", "Dos semanas sin línea."),
    ("Month to month", "Mes a mes"),
    ("May leave any month.", "Puede irse cualquier mes."),
    ("Customer service", "Servicio al cliente"),
    (
        "Call in the first week, set right what is not",
        "Llamar la primera semana, arreglar lo que no va",
    ),
    (
        "Welcome call, app, hotline, first bill",
        "Llamada de bienvenida, app, línea de atención, primera factura",
    ),
    (
        "A first bill without surprises",
        "Una primera factura sin sorpresas",
    ),
    ("I can leave whenever I like.", "Me puedo ir cuando quiera."),
    ("One year", "Un año"),
    ("Bound for a year at a time.", "Atado por un año cada vez."),
    ("Contract care", "Gestión de contratos"),
    (
        "Propose the better tariff before they ask",
        "Proponer la tarifa mejor antes de que la pida",
    ),
    ("Yearly letter, app", "Carta anual, app"),
    (
        "Loyal customers pay no more than new ones",
        "Que los clientes leales no paguen más que los nuevos",
    ),
    (
        "It works. I do not think of it.",
        "Funciona. Ni pienso en ello.",
    ),
    ("Two years", "Dos años"),
    (
        "Bound for two years at a time.",
        "Atado por dos años cada vez.",
    ),
    (
        "Thank, offer the family a line",
        "Agradecer, ofrecer una línea a la familia",
    ),
    (
        "Letter, shop, new device",
        "Carta, tienda, dispositivo nuevo",
    ),
    (
        "A new device now and then",
        "Un dispositivo nuevo de vez en cuando",
    ),
    (
        "We have been with them for years.",
        "Llevamos años con ellos.",
    ),
    ("Left", "Se fue"),
    (
        "Went to another operator less than a year ago or so.",
        "Se pasó a otra operadora hace un año o menos.",
    ),
    ("Win-back", "Recuperación"),
    (
        "Ask why, call before the other contract ends",
        "Preguntar por qué, llamar antes de que acabe el otro contrato",
    ),
    ("Exit survey, call", "Encuesta de salida, llamada"),
    (
        "A better offer than the one that was left",
        "Una oferta mejor que la que dejó",
    ),
    ("The new one is no better.", "La nueva no es mejor."),
    ("Lost", "Perdido"),
    ("Elsewhere for good.", "En otra parte para siempre."),
    ("Marketing", "Marketing"),
    ("Learn which offers lost", "Aprender qué ofertas perdieron"),
    ("Survey", "Encuesta"),
    ("To be left alone", "Que le dejen en paz"),
    ("They never called.", "Nunca llamaron."),
    ("Leaves", "Se va"),
    (
        "From the source: 380 of 3,875 in the first month, 121 of 3,271 in the second, and so on.",
        "De la fuente: 380 de 3.875 en el primer mes, 121 de 3.271 en el segundo, y así sucesivamente.",
    ),
    ("Takes a contract", "Firma un contrato"),
    (
        "An assumption: between 4 and 10 in a thousand a month.",
        "Un supuesto: entre 4 y 10 de cada mil al mes.",
    ),
    (
        "From the source: 13 of 15,684 in the first year; 117 of 17,127 after the third.",
        "De la fuente: 13 de 15.684 en el primer año; 117 de 17.127 después del tercero.",
    ),
    (
        "From the source: none of 37,367 in the first two years; 48 of 57,114 after.",
        "De la fuente: ninguno de 37.367 en los dos primeros años; 48 de 57.114 después.",
    ),
    ("Comes back", "Vuelve"),
    ("Shops", "Tiendas"),
    ("Illustrative.", "Ilustrativo."),
    ("Comparison sites", "Comparadores"),
    ("Family and friends", "Familia y amigos"),
    (
        "Illustrative: four in a thousand a month, with a bonus of 25.",
        "Ilustrativo: cuatro de cada mil al mes, con un bono de 25.",
    ),
    ("As it is", "Como está"),
    ("Everything stays as it is.", "Todo sigue como está."),
    ("A better first bill", "Mejor primera factura"),
    (
        "From month 3 everybody new is called in the first week and the first bill is explained: 10 to 25 % fewer of the monthly customers leave. It costs 8 for each who is being connected, and 600 a month. Illustrative.",
        "Desde el mes 3 se llama a todos los nuevos en la primera semana y se les explica la primera factura: se va entre un 10 y un 25\u{a0}% menos de los clientes mensuales. Cuesta 8 por cada alta en curso y 600 al mes. Ilustrativo.",
    ),
    ("Call in the first week", "Llamada la primera semana"),
    ("A discount for a contract", "Descuento por contrato"),
    (
        "From month 3 who signs for a year pays 4 % less, old contracts included: four times as many monthly customers sign. It lowers churn most of all strategies; the discount goes to those who had a contract anyway, too. Illustrative.",
        "Desde el mes 3 quien firma por un año paga un 4\u{a0}% menos, también en los contratos antiguos: firma el cuádruple de clientes mensuales. Es la estrategia que más reduce el abandono; el descuento se lo llevan también quienes ya tenían contrato. Ilustrativo.",
    ),
    ("Sign for a year", "Firmar por un año"),
    ("The discount", "El descuento"),
    ("Win back", "Recuperar"),
    (
        "From month 6 who left is called before the new contract ends: two and a half times as many come back. It costs 1.50 for each who left, and a bonus of 40 for each who returns. Illustrative.",
        "Desde el mes 6 quien se fue recibe una llamada antes de que acabe su nuevo contrato: los que vuelven se multiplican por dos y medio. Cuesta 1,50 por cada uno que se fue y un bono de 40 por cada uno que regresa. Ilustrativo.",
    ),
    ("Call before it ends", "Llamar antes de que acabe"),
    (
        "Keep customers by a good first month, or bind them by contract?",
        "¿Conservar a los clientes con un buen primer mes o atarlos con un contrato?",
    ),
];

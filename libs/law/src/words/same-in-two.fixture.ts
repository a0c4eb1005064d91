/** Words that two of the four languages share to the letter; any other such word is a mistake. */

export const SAME_IN_TWO: ReadonlySet<string> = new Set(
  `
1: confirmada
5: improbable
Alcance
Antes
Article
Articles
Auditor
Bien
C0: envelope
Campo
Cargo
Caso
Causa
Cause
Certificada
Classification
Code
Compartimento
Compartimentos presentes
Conditions
Contexto
Código
Date
Description
Desde
Document
Documento
Documentos
Documentos utilizados
Documents
Enfoques
Entrega
Entrega condicionada
Entrevista por especialista
Estado
Estado requerido
Estado titular
Examinador
Extradition
Forma
Fundamento jurídico
Fundamentos jurídicos
Grupos
INTERPOL
IberRed
Identificador
Idioma
Idioma original
Idiomas
Indicador
Instrument
Instrumento
Intérprete
Irrevocable
Lugar
Lugares
Marco jurídico
Medida coercitiva
Motivo
Nacionalidades
Nota diplomática
Número
Objeto
Objetos
Pages
Pena
Período
Por
Por escrito
Páginas
Question
Questions
Recibo de entrega
Recibo técnico
Relation
Representante
Resultados
Resultados completos
Revisor
Sexo
Source
Tema
Texto
Tipo
Tipo de documento
Titular
Transit
Tribunal
Type
Título
Valor
Version
acusado
adaptada
adulta
alto
asilo
condenado
conditions
confiscation
corruption (art. 8)
destination
destino
diplomática
discrimination
entrega de objetos
expert
favorable
force
fraude
identificada
identification
inspection
masculino
pedido
perito
principal
protection
rapto
servitude
suspect
transit
transport
transporte
urgente
`
    .trim()
    .split('\n'),
);
